// What somebody is woken up for. Flex Consumption has no metrics of HTTP (learn.microsoft.com/azure/azure-functions/monitor-functions-reference,
// read 2026-08), so failures and slow answers are counted in the lines the service logs, and a probe asks from outside.
param prefix string
param tags object
param email string
param location string
param readyUrl string
param cosmosId string
param insightsId string
param workspaceId string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${prefix}-people'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'mai-am'
    enabled: true
    emailReceivers: [ { name: 'duty', emailAddress: email, useCommonAlertSchema: true } ]
  }
}

resource throughput 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${prefix}-throughput'
  location: 'global'
  tags: tags
  properties: {
    description: 'The container is near its highest throughput: raise it before the deadline (docs/deployment.md)'
    severity: 2
    enabled: true
    scopes: [ cosmosId ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'throughput'
          metricNamespace: 'Microsoft.DocumentDB/databaseAccounts'
          metricName: 'NormalizedRUConsumption'
          operator: 'GreaterThan'
          threshold: 90
          timeAggregation: 'Maximum'
        }
      ]
    }
    actions: [ { actionGroupId: people.id } ]
  }
}

// Singapore, Hong Kong and Japan: two of them must fail, or a cable in the sea would wake somebody up.
resource probe 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${prefix}-ready'
  location: location
  kind: 'standard'
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  properties: {
    SyntheticMonitorId: '${prefix}-ready'
    Name: '${prefix}-ready'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [ { Id: 'apac-sg-sin-azr' }, { Id: 'apac-hk-hkn-azr' }, { Id: 'apac-jp-kaw-edge' } ]
    Request: { RequestUrl: readyUrl, HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 7 }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${prefix}-not-ready'
  location: 'global'
  tags: tags
  properties: {
    description: 'The service does not answer, or its store does not'
    severity: 0
    enabled: true
    scopes: [ probe.id, insightsId ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: probe.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [ { actionGroupId: people.id } ]
  }
}

var answers = 'AppTraces | extend line = parse_json(Message) | where isnotnull(line.status)'

// Each night the service checks the invariants (timer "check" of functions/main.ts) and logs one line. A breach, or a night without the
// line, is an incident.
var checked = 'AppTraces | where Message contains "\\"op\\":\\"fsck\\""'

var queries = [
  {
    name: 'server-errors'
    description: 'More than five failed answers in five minutes'
    query: '${answers} and toint(line.status) >= 500'
    window: 'PT5M'
    operator: 'GreaterThan'
    threshold: 5
    severity: 2
  }
  {
    name: 'slow-answers'
    description: 'One of twenty answers takes longer than five seconds'
    query: '${answers} | summarize slow = percentile(todouble(line.ms), 95) | where slow > 5000'
    window: 'PT5M'
    operator: 'GreaterThan'
    threshold: 0
    severity: 2
  }
  {
    name: 'invariants'
    description: 'The nightly check found a breach of an invariant'
    query: '${checked} and Message contains "\\"level\\":\\"error\\""'
    window: 'PT1H'
    operator: 'GreaterThan'
    threshold: 0
    severity: 0
  }
  {
    name: 'no-check'
    description: 'A day passed without a nightly check that came to its end'
    query: checked
    window: 'P1D'
    operator: 'LessThan'
    threshold: 1
    severity: 0
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [for one in queries: {
  name: '${prefix}-${one.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    description: one.description
    severity: one.severity
    enabled: true
    scopes: [ workspaceId ]
    evaluationFrequency: one.window
    windowSize: one.window
    // A new workspace has no table until the first line arrives.
    skipQueryValidation: true
    // A breach does not resolve itself because the next hour was quiet.
    autoMitigate: one.severity > 0
    criteria: {
      allOf: [
        {
          query: one.query
          timeAggregation: 'Count'
          operator: one.operator
          threshold: one.threshold
        }
      ]
    }
    actions: { actionGroups: [ people.id ] }
  }
}]

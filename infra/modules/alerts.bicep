// What somebody is woken up for.
param prefix string
param tags object
param email string
param location string
param functionsId string
param cosmosId string
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

var metrics = [
  {
    name: 'server-errors'
    scope: functionsId
    namespace: 'Microsoft.Web/sites'
    metric: 'Http5xx'
    aggregation: 'Total'
    threshold: 5
    description: 'More than five failed answers in five minutes'
  }
  {
    name: 'slow-answers'
    scope: functionsId
    namespace: 'Microsoft.Web/sites'
    metric: 'HttpResponseTime'
    aggregation: 'Average'
    threshold: 5
    description: 'Answers take longer than five seconds on average'
  }
  {
    name: 'throughput'
    scope: cosmosId
    namespace: 'Microsoft.DocumentDB/databaseAccounts'
    metric: 'NormalizedRUConsumption'
    aggregation: 'Maximum'
    threshold: 90
    description: 'The container is near its highest throughput: raise maxThroughput before the deadline'
  }
]

resource metricAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [for one in metrics: {
  name: '${prefix}-${one.name}'
  location: 'global'
  tags: tags
  properties: {
    description: one.description
    severity: 2
    enabled: true
    scopes: [ one.scope ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: one.name
          metricNamespace: one.namespace
          metricName: one.metric
          operator: 'GreaterThan'
          threshold: one.threshold
          timeAggregation: one.aggregation
        }
      ]
    }
    actions: [ { actionGroupId: people.id } ]
  }
}]

// Each night the service checks the invariants (timer "check" of functions/main.ts) and logs one line. A breach, or a night without the
// line, is an incident.
var line = 'AppTraces | where Message contains "\\"op\\":\\"fsck\\""'
var nightly = [
  {
    name: 'invariants'
    description: 'The nightly check found a breach of an invariant'
    query: '${line} and Message contains "\\"level\\":\\"error\\""'
    window: 'PT1H'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'no-check'
    description: 'A day passed without a nightly check that came to its end'
    query: line
    window: 'P1D'
    operator: 'LessThan'
    threshold: 1
  }
]

resource checks 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [for one in nightly: {
  name: '${prefix}-${one.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    description: one.description
    severity: 0
    enabled: true
    scopes: [ workspaceId ]
    evaluationFrequency: one.window
    windowSize: one.window
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

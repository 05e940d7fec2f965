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

// The nightly check of the invariants logs one line; a breach, or a night without the line, is an incident.
resource invariants 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = {
  name: '${prefix}-invariants'
  location: location
  tags: tags
  properties: {
    description: 'The nightly check found a breach of an invariant'
    severity: 0
    enabled: true
    scopes: [ workspaceId ]
    evaluationFrequency: 'PT1H'
    windowSize: 'PT1H'
    criteria: {
      allOf: [
        {
          query: 'AppTraces | where Message has "\\"op\\":\\"fsck\\"" and Message has "\\"level\\":\\"error\\""'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: { actionGroups: [ people.id ] }
  }
}

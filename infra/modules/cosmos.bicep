// The database. Consistency is Strong and there is one write region: uniqueness across wards and etags rest on it (docs/cosmos.md).
// Containers come from here, never from code; the service may create, read and replace items, and delete nothing.
param name string
param location string
param tags object
param maxThroughput int
param appPrincipalId string
param workspaceId string

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    locations: [ { locationName: location, failoverPriority: 0, isZoneRedundant: false } ]
    enableMultipleWriteLocations: false
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    // Flex instances have no fixed addresses without a network of their own; identities are the wall.
    publicNetworkAccess: 'Enabled'
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: 'Continuous30Days' }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: 'mai-am'
  properties: { resource: { id: 'mai-am' } }
}

resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = {
  parent: database
  name: 'documents'
  properties: {
    resource: {
      id: 'documents'
      partitionKey: { paths: [ '/pk' ], kind: 'Hash', version: 2 }
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        // Lists go by kind and sequence in one partition, and the partition key is not indexed by itself: without it every list would
        // look at the rows of all units. Everything else is read by id, so the bodies cost no index.
        includedPaths: [ { path: '/pk/?' }, { path: '/kind/?' }, { path: '/seq/?' } ]
        excludedPaths: [ { path: '/*' } ]
      }
    }
    options: { autoscaleSettings: { maxThroughput: maxThroughput } }
  }
}

resource writer 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-11-15' = {
  parent: account
  name: guid(account.id, 'mai-am-writer')
  properties: {
    roleName: 'Mái Ấm service: create, read, replace; no delete'
    type: 'CustomRole'
    assignableScopes: [ account.id ]
    permissions: [
      {
        dataActions: [
          'Microsoft.DocumentDB/databaseAccounts/readMetadata'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/create'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/read'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/replace'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/executeQuery'
        ]
      }
    ]
  }
}

resource appWrites 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = {
  parent: account
  name: guid(account.id, appPrincipalId, 'mai-am-writer')
  properties: {
    principalId: appPrincipalId
    roleDefinitionId: writer.id
    scope: '${account.id}/dbs/${database.name}'
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: account
  properties: {
    workspaceId: workspaceId
    // Query texts hold parameters' names only; full-text logging stays off.
    logs: [ { category: 'ControlPlaneRequests', enabled: true }, { category: 'PartitionKeyRUConsumption', enabled: true } ]
    metrics: [ { category: 'Requests', enabled: true } ]
  }
}

output id string = account.id
output name string = account.name
output endpoint string = account.properties.documentEndpoint
output database string = database.name
output container string = container.name

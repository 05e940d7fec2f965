// The service on Flex Consumption, with instances that are always ready. Storage holds the package and the host's locks, no data.
param name string
param storageName string
param location string
param tags object
param identityId string
param identityClientId string
param appPrincipalId string
param alwaysReadyInstances int
param insightsConnectionString string
param paneOrigin string
param settings object

// Built-in role "Storage Blob Data Owner".
var blobOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: storageName
  location: location
  tags: tags
  sku: { name: 'Standard_LRS' }
  kind: 'StorageV2'
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    resource packages 'containers' = { name: 'packages' }
  }
}

resource ownBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, appPrincipalId, blobOwner)
  scope: storage
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobOwner)
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}packages'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: 40
        alwaysReady: [ { name: 'http', instanceCount: alwaysReadyInstances } ]
        triggers: { http: { perInstanceConcurrency: 50 } }
      }
      runtime: { name: 'node', version: '22' }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(settings, {
      APP_MODE: 'production'
      AZURE_CLIENT_ID: identityClientId
      AzureWebJobsStorage__accountName: storage.name
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identityClientId}'
      // The host reads a body to its end and copies it before the service sees a header: of 100 MB each, which is its own limit, a few
      // would fill an instance. What is larger than the service takes, but not by much, is still refused by the service itself.
      FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '2097152'
      // Nothing but the service answers: no page of the platform at the top.
      AzureWebJobsDisableHomepage: 'true'
      // CORS is answered by the service itself, in one place; the platform's own stays off.
      MAI_AM_ALLOWED_ORIGINS: paneOrigin
    })
  }
}

resource noPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [for entrance in [ 'ftp', 'scm' ]: {
  parent: app
  name: entrance
  properties: { allow: false }
}]

output id string = app.id
output hostName string = app.properties.defaultHostName

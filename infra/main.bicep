// One town: Functions, Cosmos DB, the page of the add-in, secrets, logs and alerts, all in one resource group. Nothing here holds a
// key: people and machines come with Entra identities. What differs between towns is set in azd's environment (main.parameters.json).
targetScope = 'resourceGroup'

@description('Short name of the town, e.g. "muong-lay": begins the name of everything.')
@minLength(3)
@maxLength(16)
param town string

@description('Where data lies. Azure has no region in Vietnam: see docs/deployment.md before choosing.')
param location string = 'southeastasia'

@description('Where the pages of the add-in are served from; they hold no data.')
param paneLocation string = 'eastasia'

@description('Campaign the service answers for when a route names none.')
param campaign string = 'xnt-2025'

@description('Tenant whose accounts may sign in.')
param tenantId string = subscription().tenantId

@description('Application id of the API registration (audience of tokens).')
param apiClientId string

@description('Application ids of the add-in registrations that may ask for tokens, separated by commas.')
param addinClientIds string

@description('Who is told when something is wrong.')
param alertEmail string

@description('True once the vault holds mai-am-register-keys: before the first rotation (docs/registers.md), never back to false.')
param hasRegisterKeys bool = false

@description('Instances kept warm. At least one while the campaign runs: a cold start takes up to ten seconds.')
@minValue(0)
@maxValue(5)
param alwaysReadyInstances int = 1

@description('Highest throughput of the container in RU/s; it scales down to a tenth by itself.')
@minValue(1000)
param maxThroughput int = 4000

var suffix = uniqueString(resourceGroup().id, town)
// Names of accounts are written small.
var prefix = 'mai-am-${toLower(town)}'
var tags = { product: 'mai-am', town: town }

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: '${prefix}-app', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: { prefix: prefix, location: location, tags: tags, appPrincipalId: identity.outputs.principalId }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  params: {
    name: '${prefix}-${suffix}'
    location: location
    tags: tags
    maxThroughput: maxThroughput
    appPrincipalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: 'mai-am-${take(suffix, 13)}'
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module pane 'modules/pane.bicep' = {
  name: 'pane'
  params: { name: '${prefix}-pane', location: paneLocation, tags: tags }
}

module functions 'modules/functions.bicep' = {
  name: 'functions'
  params: {
    name: '${prefix}-${suffix}'
    storageName: 'maiam${suffix}'
    location: location
    tags: union(tags, { 'azd-service-name': 'api' })
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    appPrincipalId: identity.outputs.principalId
    alwaysReadyInstances: alwaysReadyInstances
    insightsConnectionString: monitoring.outputs.connectionString
    paneOrigin: pane.outputs.origin
    settings: {
      MAI_AM_CAMPAIGN: campaign
      MAI_AM_ISSUER: '${environment().authentication.loginEndpoint}${tenantId}/v2.0'
      MAI_AM_JWKS_URI: '${environment().authentication.loginEndpoint}${tenantId}/discovery/v2.0/keys'
      MAI_AM_AUDIENCE: apiClientId
      MAI_AM_CLIENT_IDS: addinClientIds
      MAI_AM_SECRET: '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/mai-am-secret)'
      // Empty: the service makes its first register key of mai-am-secret. A reference to a secret that is not there would be no key.
      MAI_AM_REGISTER_KEYS: hasRegisterKeys ? '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/mai-am-register-keys)' : ''
      MAI_AM_COSMOS_ENDPOINT: cosmos.outputs.endpoint
      MAI_AM_COSMOS_DATABASE: cosmos.outputs.database
      MAI_AM_COSMOS_CONTAINER: cosmos.outputs.container
    }
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    prefix: prefix
    tags: tags
    email: alertEmail
    location: location
    readyUrl: 'https://${functions.outputs.hostName}/api/ready'
    cosmosId: cosmos.outputs.id
    insightsId: monitoring.outputs.insightsId
    workspaceId: monitoring.outputs.workspaceId
  }
}

// azd keeps these and hands them to the build (azure.yaml): what `npm run build` reads has the names it reads.
output MAI_AM_API_URL string = 'https://${functions.outputs.hostName}/api'
output MAI_AM_ORIGIN string = pane.outputs.origin
output MAI_AM_CLIENT_ID string = split(addinClientIds, ',')[0]
output MAI_AM_TENANT_ID string = tenantId
output MAI_AM_CAMPAIGN string = campaign
output MAI_AM_COSMOS_ENDPOINT string = cosmos.outputs.endpoint
output MAI_AM_COSMOS_DATABASE string = cosmos.outputs.database
output MAI_AM_COSMOS_CONTAINER string = cosmos.outputs.container
// For the commands of docs/deployment.md.
output COSMOS_NAME string = cosmos.outputs.name
output FUNCTIONS_ID string = functions.outputs.id
output VAULT_ID string = vault.outputs.id
output VAULT_NAME string = vault.outputs.name

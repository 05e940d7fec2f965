// The one identity of the running service.
param name string
param location string
param tags object

resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

output id string = app.id
output clientId string = app.properties.clientId
output principalId string = app.properties.principalId

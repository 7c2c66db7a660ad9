// The one identity the service acts as. It exists before the app, so its roles are in place at the first start.

@description('Name of the identity. PostgreSQL knows the service by this name.')
param name string

@description('Region of the identity.')
param location string

@description('Tags of the identity.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id, to assign the identity to the app.')
output id string = identity.id

@description('Name, which is also the PostgreSQL role.')
output name string = identity.name

@description('Client id, by which SDKs choose this identity.')
output clientId string = identity.properties.clientId

@description('Object id, for role assignments.')
output principalId string = identity.properties.principalId

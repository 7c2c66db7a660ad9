// The vault that holds what has no identity of its own: Graph certificates and the keys of GOV.UK Notify.

@description('Name of the vault.')
@minLength(3)
@maxLength(24)
param name string

@description('Subnet of the private endpoint.')
param endpointsSubnetId string

@description('Private DNS zone of the endpoint.')
param zoneId string

@description('Workspace that takes the logs.')
param workspaceId string

@description('Region of the vault.')
param location string

@description('Tags of the vault.')
param tags object

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: 'Disabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: 'Deny'
    }
  }
}

module endpoint 'private-endpoint.bicep' = {
  name: 'pe-${name}'
  params: {
    name: 'pe-${name}'
    targetId: vault.id
    groupId: 'vault'
    subnetId: endpointsSubnetId
    zoneId: zoneId
    location: location
    tags: tags
  }
}

resource vaultDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

@description('Name of the vault.')
output name string = vault.name

@description('Where the vault answers, ending in a slash.')
output uri string = vault.properties.vaultUri

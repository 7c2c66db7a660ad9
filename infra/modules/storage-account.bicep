// A storage account without keys and without a public door. The package of the app and the documents of the record use one each,
// because who may overwrite the code is not who may read a child's plan.

@description('Name of the account.')
@minLength(3)
@maxLength(24)
param name string

@description('How often and where each byte is kept.')
param sku string

@description('Blob containers of the account.')
param containers string[]

@description('Services that get a private endpoint: blob, and queue and table where workflows are kept in Azure Storage.')
param services string[]

@description('Days in which a deleted blob or container can be brought back.')
@minValue(1)
@maxValue(365)
param keepDeletedForDays int

@description('Whether an overwritten blob keeps its former versions.')
param keepVersions bool

@description('Subnet of the private endpoints.')
param endpointsSubnetId string

@description('Private DNS zones, by service.')
param zoneIds object

@description('Workspace that takes the logs.')
param workspaceId string

@description('Region of the account.')
param location string

@description('Tags of the account.')
param tags object

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    allowedCopyScope: 'PrivateLink'
    defaultToOAuthAuthentication: true
    isLocalUserEnabled: false
    isSftpEnabled: false
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Disabled'
    supportsHttpsTrafficOnly: true
    encryption: {
      keySource: 'Microsoft.Storage'
      requireInfrastructureEncryption: true
    }
    networkAcls: {
      bypass: 'None'
      defaultAction: 'Deny'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: keepVersions
    deleteRetentionPolicy: {
      enabled: true
      days: keepDeletedForDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: keepDeletedForDays
    }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = [
  for containerName in containers: {
    parent: blobs
    name: containerName
    properties: {
      publicAccess: 'None'
    }
  }
]

module endpoint 'private-endpoint.bicep' = [
  for service in services: {
    name: 'pe-${name}-${service}'
    params: {
      name: 'pe-${name}-${service}'
      targetId: account.id
      groupId: service
      subnetId: endpointsSubnetId
      zoneId: zoneIds[service]
      location: location
      tags: tags
    }
  }
]

resource accountDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account
  properties: {
    workspaceId: workspaceId
    metrics: [
      {
        category: 'Transaction'
        enabled: true
      }
    ]
  }
}

// Who read, wrote and deleted which document. Names of blobs are identifiers.
resource blobDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
  }
}

@description('Name of the account.')
output name string = account.name

@description('Where its blobs are, ending in a slash.')
output blobEndpoint string = account.properties.primaryEndpoints.blob

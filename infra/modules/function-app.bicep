// The service itself: one Function App on the Flex Consumption plan, reached from the council's network only unless ranges are allowed.

@description('Name of the plan.')
param planName string

@description('Name of the app.')
param name string

@description('Name of the service in azure.yaml, by which azd finds the app.')
param azdServiceName string

@description('Identity that the app acts as.')
param identityId string

@description('Container that the app\'s package is kept in.')
param packageContainerUrl string

@description('Settings of the app.')
param appSettings object

@description('Memory of one instance.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryInMb int

@description('Most instances at once. It also bounds the connections to PostgreSQL.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int

@description('Instances that wait for HTTP and for workflows without a cold start; 0 to pay for use only.')
@minValue(0)
param alwaysReadyInstances int

@description('Whether instances are spread over zones. UK South only.')
param zoneRedundant bool

@description('Public ranges that may call the app; none, and it has no public door.')
param allowedIpRanges array

@description('Subnet that the app calls out from.')
param functionsSubnetId string

@description('Subnet of the private endpoint.')
param endpointsSubnetId string

@description('Private DNS zone of the endpoint.')
param zoneId string

@description('Workspace that takes the logs.')
param workspaceId string

@description('Region of the app.')
param location string

@description('Tags of the app.')
param tags object

var alwaysReady = [
  {
    name: 'http'
    instanceCount: alwaysReadyInstances
  }
  {
    name: 'durable'
    instanceCount: alwaysReadyInstances
  }
]

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': azdServiceName })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    publicNetworkAccess: empty(allowedIpRanges) ? 'Disabled' : 'Enabled'
    virtualNetworkSubnetId: functionsSubnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryInMb
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReadyInstances > 0 ? alwaysReady : []
      }
    }
    siteConfig: {
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      remoteDebuggingEnabled: false
      scmMinTlsVersion: '1.2'
      ipSecurityRestrictionsDefaultAction: 'Deny'
      scmIpSecurityRestrictionsDefaultAction: 'Deny'
      scmIpSecurityRestrictionsUseMain: true
      ipSecurityRestrictions: [
        for (range, i) in allowedIpRanges: {
          name: 'allowed-${i}'
          action: 'Allow'
          ipAddress: range
          priority: 100 + i
        }
      ]
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: appSettings
}

// Publishing takes an Entra token; a password for it does not exist.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

module endpoint 'private-endpoint.bicep' = {
  name: 'pe-${name}'
  params: {
    name: 'pe-${name}'
    targetId: app.id
    groupId: 'sites'
    subnetId: endpointsSubnetId
    zoneId: zoneId
    location: location
    tags: tags
  }
}

resource appDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
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

@description('Name of the app.')
output name string = app.name

@description('Where the app answers.')
output url string = 'https://${app.properties.defaultHostName}'

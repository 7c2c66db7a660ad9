// Where running workflows are kept. What is kept here is rebuilt from the record when it is lost, so it needs no backup of its own.

@description('Name of the scheduler.')
param name string

@description('Name of the task hub of the service.')
param taskHubName string

@description('Pay for each action, or for reserved capacity.')
@allowed([
  'Consumption'
  'Dedicated'
])
param skuName string

@description('Capacity units of the Dedicated SKU; three make it zone redundant. Not used by Consumption.')
@minValue(0)
@maxValue(3)
param capacity int

@description('Subnet of the private endpoint.')
param endpointsSubnetId string

@description('Private DNS zone of the endpoint.')
param zoneId string

@description('Region of the scheduler.')
param location string

@description('Tags of the scheduler.')
param tags object

resource scheduler 'Microsoft.DurableTask/schedulers@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: skuName == 'Dedicated'
      ? {
          name: skuName
          capacity: capacity
        }
      : {
          name: skuName
        }
    ipAllowlist: []
    publicNetworkAccess: 'Disabled'
  }
}

resource taskHub 'Microsoft.DurableTask/schedulers/taskHubs@2026-02-01' = {
  parent: scheduler
  name: taskHubName
  properties: {}
}

// Only ended workflows are purged. A case that waits for a year is kept for a year.
resource retention 'Microsoft.DurableTask/schedulers/retentionPolicies@2026-02-01' = {
  parent: scheduler
  name: 'default'
  properties: {
    retentionPolicies: [
      {
        retentionPeriodInDays: 30
      }
    ]
  }
}

module endpoint 'private-endpoint.bicep' = {
  name: 'pe-${name}'
  params: {
    name: 'pe-${name}'
    targetId: scheduler.id
    groupId: 'scheduler'
    subnetId: endpointsSubnetId
    zoneId: zoneId
    location: location
    tags: tags
  }
}

@description('Name of the scheduler.')
output name string = scheduler.name

@description('Name of the task hub.')
output taskHubName string = taskHub.name

@description('Where the scheduler answers.')
output endpoint string = scheduler.properties.endpoint

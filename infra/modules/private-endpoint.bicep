// One private address for one service, with its name.

@description('Name of the endpoint.')
param name string

@description('The service that gets the private address.')
param targetId string

@description('Which part of the service: blob, queue, table, vault, postgresqlServer, scheduler or sites.')
param groupId string

@description('Subnet that the address is taken from.')
param subnetId string

@description('Private DNS zone that names the address.')
param zoneId string

@description('Region of the endpoint.')
param location string

@description('Tags of the endpoint.')
param tags object

resource endpoint 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetId
    }
    customNetworkInterfaceName: 'nic-${name}'
    privateLinkServiceConnections: [
      {
        name: groupId
        properties: {
          privateLinkServiceId: targetId
          groupIds: [groupId]
        }
      }
    ]
  }
}

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: groupId
        properties: {
          privateDnsZoneId: zoneId
        }
      }
    ]
  }
}

// Names of the private endpoints, so that the public name of each service resolves to its private address inside the network.

@description('Network in which the names resolve.')
param networkId string

@description('Tags of the zones.')
param tags object

var zones = {
  blob: 'privatelink.blob.${environment().suffixes.storage}'
  queue: 'privatelink.queue.${environment().suffixes.storage}'
  table: 'privatelink.table.${environment().suffixes.storage}'
  vault: 'privatelink.vaultcore.azure.net'
  postgres: 'privatelink.postgres.database.azure.com'
  scheduler: 'privatelink.durabletask.io'
  sites: 'privatelink.azurewebsites.net'
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for item in items(zones): {
    name: item.value
    location: 'global'
    tags: tags
  }
]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (item, i) in items(zones): {
    parent: zone[i]
    name: item.key
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: {
        id: networkId
      }
    }
  }
]

@description('Resource id of each zone, by the kind of endpoint that it names.')
output ids object = toObject(
  items(zones),
  item => item.key,
  item => resourceId('Microsoft.Network/privateDnsZones', item.value)
)

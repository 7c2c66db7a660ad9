// The service's own network: one subnet that the app calls out from, one that holds the private endpoints, one fixed address outwards.

@description('Name of the virtual network; the names of its parts are derived from it.')
param name string

@description('Address range of the network, free in the council\'s plan so that it can be peered.')
param addressPrefix string

@description('Range of the subnet that the Function App is integrated with, /27 or larger.')
param functionsPrefix string

@description('Range of the subnet of the private endpoints, /27 or larger.')
param endpointsPrefix string

@description('Ranges of the council\'s network from which staff use, deploy and administer the service.')
param managementRanges array

@description('Workspace that takes the logs.')
param workspaceId string

@description('Region of the network.')
param location string

@description('Tags of the network.')
param tags object

var managementRule = [
  {
    name: 'allow-council'
    properties: {
      description: 'Staff, deployment and database administration from the council network.'
      priority: 110
      direction: 'Inbound'
      access: 'Allow'
      protocol: 'Tcp'
      sourceAddressPrefixes: managementRanges
      sourcePortRange: '*'
      destinationAddressPrefix: endpointsPrefix
      destinationPortRanges: ['443', '5432']
    }
  }
]

resource endpointsRules 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: 'nsg-${name}-endpoints'
  location: location
  tags: tags
  properties: {
    securityRules: concat(empty(managementRanges) ? [] : managementRule, [
      {
        name: 'allow-functions'
        properties: {
          description: 'The app reaches storage, vault and scheduler by HTTPS and PostgreSQL by its own port.'
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: functionsPrefix
          sourcePortRange: '*'
          destinationAddressPrefix: endpointsPrefix
          destinationPortRanges: ['443', '5432']
        }
      }
      {
        name: 'deny-others'
        properties: {
          description: 'Nothing else in or peered with the network reaches the data.'
          priority: 4096
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ])
  }
}

resource functionsRules 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: 'nsg-${name}-functions'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'allow-endpoints'
        properties: {
          description: 'Storage, vault, scheduler and PostgreSQL by their private endpoints.'
          priority: 100
          direction: 'Outbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: functionsPrefix
          sourcePortRange: '*'
          destinationAddressPrefix: endpointsPrefix
          destinationPortRanges: ['443', '5432']
        }
      }
      {
        name: 'allow-https-out'
        properties: {
          description: 'Entra ID, Microsoft Graph, Communication Services, GOV.UK Notify and Azure Monitor are HTTPS on the internet.'
          priority: 110
          direction: 'Outbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: functionsPrefix
          sourcePortRange: '*'
          destinationAddressPrefix: 'Internet'
          destinationPortRange: '443'
        }
      }
      {
        name: 'deny-internet'
        properties: {
          description: 'No other way out, so a leak has no channel but HTTPS from one known address.'
          priority: 4096
          direction: 'Outbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: 'Internet'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource egressAddress 'Microsoft.Network/publicIPAddresses@2025-05-01' = {
  name: 'pip-${name}'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

// One known address outwards: outside systems can allow it, and subnets have no default way out any more.
resource egress 'Microsoft.Network/natGateways@2025-05-01' = {
  name: 'nat-${name}'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  properties: {
    idleTimeoutInMinutes: 4
    publicIpAddresses: [
      {
        id: egressAddress.id
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [addressPrefix]
    }
    subnets: [
      {
        name: 'functions'
        properties: {
          addressPrefix: functionsPrefix
          defaultOutboundAccess: false
          natGateway: {
            id: egress.id
          }
          networkSecurityGroup: {
            id: functionsRules.id
          }
          delegations: [
            {
              name: 'flex-consumption'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: endpointsPrefix
          defaultOutboundAccess: false
          privateEndpointNetworkPolicies: 'Enabled'
          networkSecurityGroup: {
            id: endpointsRules.id
          }
        }
      }
    ]
  }
}

resource networkDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: network
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

resource endpointsRulesDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: endpointsRules
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

resource functionsRulesDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: functionsRules
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

resource egressAddressDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: egressAddress
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

@description('Resource id of the network.')
output networkId string = network.id

@description('Subnet that the Function App is integrated with.')
output functionsSubnetId string = resourceId('Microsoft.Network/virtualNetworks/subnets', network.name, 'functions')

@description('Subnet of the private endpoints.')
output endpointsSubnetId string = resourceId('Microsoft.Network/virtualNetworks/subnets', network.name, 'endpoints')

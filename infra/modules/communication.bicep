// E-mail to people outside the tenant. Data at rest is in the United Kingdom; opening and clicking is never tracked.

@description('Name of the Communication Services resource.')
param serviceName string

@description('Name of the e-mail service.')
param emailServiceName string

@description('The council\'s own e-mail domain; empty for a domain that Azure provides, which is for trials only.')
param domain string

@description('Whether the DNS records of the council\'s domain are verified. A domain can be linked only then.')
param domainVerified bool

@description('Sender names at the council\'s domain, with the name that recipients see: [{ username, displayName }].')
param senders array

@description('Workspace that takes the logs.')
param workspaceId string

@description('Tags of the resources.')
param tags object

var ownDomain = !empty(domain)

resource emailService 'Microsoft.Communication/emailServices@2025-09-01' = {
  name: emailServiceName
  location: 'global'
  tags: tags
  properties: {
    dataLocation: 'UK'
  }
}

resource emailDomain 'Microsoft.Communication/emailServices/domains@2025-09-01' = {
  parent: emailService
  name: ownDomain ? domain : 'AzureManagedDomain'
  location: 'global'
  tags: tags
  properties: {
    domainManagement: ownDomain ? 'CustomerManaged' : 'AzureManaged'
    userEngagementTracking: 'Disabled'
  }
}

resource sender 'Microsoft.Communication/emailServices/domains/senderUsernames@2025-09-01' = [
  for address in (domainVerified ? senders : []): {
    parent: emailDomain
    name: address.username
    properties: {
      username: address.username
      displayName: address.displayName
    }
  }
]

resource service 'Microsoft.Communication/communicationServices@2025-09-01' = {
  name: serviceName
  location: 'global'
  tags: tags
  properties: {
    dataLocation: 'UK'
    disableLocalAuth: true
    linkedDomains: !ownDomain || domainVerified ? [emailDomain.id] : []
  }
}

// EmailStatusUpdateOperational is left out on purpose: each of its rows names a recipient. Bounces are followed by the outbox instead.
resource serviceDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: service
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'EmailSendMailOperational'
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

@description('Name of the Communication Services resource.')
output name string = service.name

@description('Where messages are sent to.')
output endpoint string = 'https://${service.properties.hostName}'

@description('Domain that messages are sent from.')
output domainName string = emailDomain.properties.fromSenderDomain

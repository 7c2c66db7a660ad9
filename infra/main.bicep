// Everything CinWorkflows needs in one subscription: one resource group, one service, no public way to its data.
targetScope = 'subscription'

@description('Name of the azd environment. Every resource name is derived from it, so two environments never share one.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Where everything runs. Children\'s records stay in the United Kingdom: the two regions are each other\'s pair.')
@allowed([
  'uksouth'
  'ukwest'
])
param location string

@description('Which file of environments/ sizes and connects this environment.')
@allowed([
  'dev'
  'test'
  'prod'
])
param stage string

@description('Object id of the Entra group whose members administer PostgreSQL. The service itself is never an administrator.')
@minLength(36)
@maxLength(36)
param databaseAdministratorId string

@description('Display name of the Entra group that databaseAdministratorId names; PostgreSQL uses it as the role name.')
@minLength(1)
param databaseAdministratorName string

@description('Whom tokens must be made for: the client id of the app registration that staff and integrations sign in to, or its application id URI. The runbook says which.')
@minLength(1)
param signInAudience string

var stages = {
  dev: loadJsonContent('environments/dev.json')
  test: loadJsonContent('environments/test.json')
  prod: loadJsonContent('environments/prod.json')
}
var settings = stages[stage]

// UK West has no availability zones: there, copies in the paired region stand in for copies in other zones.
var zonal = settings.resilient && location == 'uksouth'
var resilientStorage = location == 'uksouth' ? 'Standard_GZRS' : 'Standard_GRS'

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = {
  'azd-env-name': environmentName
  stage: stage
}

var appName = 'func-cin-${token}'
var documentsContainer = 'documents'
var packageContainer = 'app-package'

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-cin-${token}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: 'log-cin-${token}'
    componentName: 'appi-cin-${token}'
    retentionInDays: settings.logRetentionInDays
    dailyQuotaInGb: settings.logDailyQuotaInGb
    location: location
    tags: tags
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  scope: group
  params: {
    name: 'vnet-cin-${token}'
    addressPrefix: settings.network.addressPrefix
    functionsPrefix: settings.network.functionsPrefix
    endpointsPrefix: settings.network.endpointsPrefix
    managementRanges: settings.network.managementRanges
    workspaceId: monitoring.outputs.workspaceId
    location: location
    tags: tags
  }
}

module names 'modules/private-dns.bicep' = {
  name: 'private-dns'
  scope: group
  params: {
    networkId: network.outputs.networkId
    tags: tags
  }
}

module hostStorage 'modules/storage-account.bicep' = {
  name: 'host-storage'
  scope: group
  params: {
    name: 'stcinhost${token}'
    sku: zonal ? 'Standard_ZRS' : 'Standard_LRS'
    containers: [packageContainer]
    services: settings.durableBackend == 'azureStorage' ? ['blob', 'queue', 'table'] : ['blob']
    keepDeletedForDays: 7
    keepVersions: false
    endpointsSubnetId: network.outputs.endpointsSubnetId
    zoneIds: names.outputs.ids
    workspaceId: monitoring.outputs.workspaceId
    location: location
    tags: tags
  }
}

module documents 'modules/storage-account.bicep' = {
  name: 'documents'
  scope: group
  params: {
    name: 'stcindocs${token}'
    sku: settings.resilient ? resilientStorage : 'Standard_LRS'
    containers: [documentsContainer]
    services: ['blob']
    keepDeletedForDays: settings.backupRetentionInDays
    keepVersions: true
    endpointsSubnetId: network.outputs.endpointsSubnetId
    zoneIds: names.outputs.ids
    workspaceId: monitoring.outputs.workspaceId
    location: location
    tags: tags
  }
}

module vault 'modules/key-vault.bicep' = {
  name: 'key-vault'
  scope: group
  params: {
    name: 'kv-cin-${token}'
    endpointsSubnetId: network.outputs.endpointsSubnetId
    zoneId: names.outputs.ids.vault
    workspaceId: monitoring.outputs.workspaceId
    location: location
    tags: tags
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  scope: group
  params: {
    name: 'psql-cin-${token}${settings.database.serverSuffix}' // A restored server takes over by its suffix: see the runbook.
    databaseName: 'cin'
    skuName: settings.database.skuName
    skuTier: settings.database.skuTier
    storageSizeInGb: settings.database.storageSizeInGb
    highAvailability: !settings.resilient ? 'Disabled' : zonal ? 'ZoneRedundant' : 'SameZone'
    backupRetentionInDays: settings.backupRetentionInDays
    geoRedundantBackup: settings.resilient
    administratorId: databaseAdministratorId
    administratorName: databaseAdministratorName
    endpointsSubnetId: network.outputs.endpointsSubnetId
    zoneId: names.outputs.ids.postgres
    workspaceId: monitoring.outputs.workspaceId
    location: location
    tags: tags
  }
}

module scheduler 'modules/task-scheduler.bicep' = {
  name: 'task-scheduler'
  scope: group
  params: {
    name: 'dts-cin-${token}'
    taskHubName: settings.scheduler.taskHubName
    skuName: settings.scheduler.skuName
    capacity: settings.scheduler.capacity
    endpointsSubnetId: network.outputs.endpointsSubnetId
    zoneId: names.outputs.ids.scheduler
    location: location
    tags: tags
  }
}

module communication 'modules/communication.bicep' = {
  name: 'communication'
  scope: group
  params: {
    serviceName: 'acs-cin-${token}'
    emailServiceName: 'email-cin-${token}'
    domain: settings.email.domain
    domainVerified: settings.email.domainVerified
    senders: settings.email.senders
    workspaceId: monitoring.outputs.workspaceId
    tags: tags
  }
}

module access 'modules/access.bicep' = {
  name: 'access'
  scope: group
  params: {
    principalId: identity.outputs.principalId
    hostStorageName: hostStorage.outputs.name
    documentsStorageName: documents.outputs.name
    documentsContainer: documentsContainer
    vaultName: vault.outputs.name
    schedulerName: scheduler.outputs.name
    taskHubName: scheduler.outputs.taskHubName
    communicationName: communication.outputs.name
    componentName: monitoring.outputs.componentName
    durableBackend: settings.durableBackend
  }
}

module appSettings 'modules/app-settings.bicep' = {
  name: 'app-settings'
  scope: group
  params: {
    clientId: identity.outputs.clientId
    identityName: identity.outputs.name
    hostStorageName: hostStorage.outputs.name
    documentsEndpoint: documents.outputs.blobEndpoint
    documentsContainer: documentsContainer
    documentsLargestMegabytes: settings.documents.largestMegabytes
    documentsClamd: settings.documents.clamd
    schedulerEndpoint: scheduler.outputs.endpoint
    taskHubName: scheduler.outputs.taskHubName
    durableBackend: settings.durableBackend
    insightsConnection: monitoring.outputs.connection
    databaseHost: database.outputs.host
    databaseName: database.outputs.databaseName
    emailEndpoint: communication.outputs.endpoint
    messagesFromName: settings.messages.fromName
    messagesFromAddress: empty(settings.messages.fromAddress)
      ? 'DoNotReply@${communication.outputs.domainName}'
      : settings.messages.fromAddress
    messagesBaseAddress: empty(settings.messages.baseAddress)
      ? 'https://${appName}.azurewebsites.net'
      : settings.messages.baseAddress
    vaultUri: vault.outputs.uri
    signInAudience: signInAudience
    signInClientId: settings.signIn.clientId
    signInClientSecretName: settings.signIn.clientSecretName
    signInRolesFrom: settings.signIn.rolesFrom
    signInKeysCertificateSecretName: settings.signIn.keysCertificateSecretName
    signInEarlierKeysCertificateSecretName: settings.signIn.earlierKeysCertificateSecretName
    signInHours: settings.signIn.hours
    signInIdleMinutes: settings.signIn.idleMinutes
    proxyNetworks: settings.proxies.networks
    proxyHops: settings.proxies.hops
    authoritiesFile: settings.transfers.authoritiesFile
    recordKeysSecretName: settings.recordKeysSecretName
    transferLinkKeySecretName: settings.transfers.linkKeySecretName
    authorities: settings.authorities
    furtherSettings: settings.furtherSettings
  }
}

module functionApp 'modules/function-app.bicep' = {
  name: 'function-app'
  scope: group
  params: {
    planName: 'plan-cin-${token}'
    name: appName
    azdServiceName: 'functions'
    identityId: identity.outputs.id
    packageContainerUrl: '${hostStorage.outputs.blobEndpoint}${packageContainer}'
    appSettings: appSettings.outputs.settings
    instanceMemoryInMb: settings.functions.instanceMemoryInMb
    maximumInstanceCount: settings.functions.maximumInstanceCount
    alwaysReadyInstances: settings.functions.alwaysReadyInstances
    zoneRedundant: zonal
    allowedIpRanges: settings.network.allowedIpRanges
    functionsSubnetId: network.outputs.functionsSubnetId
    endpointsSubnetId: network.outputs.endpointsSubnetId
    zoneId: names.outputs.ids.sites
    workspaceId: monitoring.outputs.workspaceId
    location: location
    tags: tags
  }
  dependsOn: [
    access // The app reads its package and its secrets at its first start, with the roles given here.
  ]
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    recipients: settings.alertRecipients
    workspaceId: monitoring.outputs.workspaceId
    databaseId: database.outputs.id
    location: location
    tags: tags
  }
}

module lock 'modules/deletion-lock.bicep' = if (settings.lockedAgainstDeletion) {
  name: 'deletion-lock'
  scope: group
  dependsOn: [
    functionApp
    alerts
  ]
}

@description('The resource group that holds the service.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The Function App that azd deploys to.')
output FUNCTION_APP_NAME string = functionApp.outputs.name

@description('Where the HTTP API answers.')
output FUNCTION_APP_URL string = functionApp.outputs.url

@description('The PostgreSQL server, for the migration step of the runbook.')
output DATABASE_HOST string = database.outputs.host

@description('The database that holds the record.')
output DATABASE_NAME string = database.outputs.databaseName

@description('The identity that becomes the service\'s PostgreSQL role.')
output SERVICE_IDENTITY_NAME string = identity.outputs.name

@description('The vault that takes the secrets named in environments/.')
output KEY_VAULT_NAME string = vault.outputs.name

@description('The scheduler whose dashboard shows the workflows.')
output SCHEDULER_NAME string = scheduler.outputs.name

@description('The workspace that holds every log and metric.')
output LOG_WORKSPACE_NAME string = monitoring.outputs.workspaceName

@description('The e-mail domain whose DNS records the council publishes.')
output EMAIL_DOMAIN_NAME string = communication.outputs.domainName

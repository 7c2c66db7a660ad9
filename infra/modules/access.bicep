// Everything the service may do, in one place. Each role is the least that works, on the smallest thing that it works on.

@description('Object id of the service\'s identity.')
param principalId string

@description('Storage account of the Functions host and the app\'s package.')
param hostStorageName string

@description('Storage account of the documents.')
param documentsStorageName string

@description('Container of the documents.')
param documentsContainer string

@description('Vault that holds the secrets of outside systems.')
param vaultName string

@description('Scheduler that holds the running workflows.')
param schedulerName string

@description('Task hub of the service.')
param taskHubName string

@description('Communication Services resource that sends the e-mail.')
param communicationName string

@description('Application Insights component that takes the telemetry.')
param componentName string

@description('Which backend keeps the running workflows; Azure Storage needs queues and tables too.')
@allowed([
  'durableTaskScheduler'
  'azureStorage'
])
param durableBackend string

// Storage Blob Data Owner: the Functions host takes leases and manages its own containers; Microsoft asks for Owner, on the host's account only.
var blobOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'

// Storage Blob Data Contributor: documents are written, read and deleted, but nobody's access to them is changed.
var blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

// Storage Queue Data Contributor: the Azure Storage backend keeps its messages in queues.
var queueContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'

// Storage Table Data Contributor: the Azure Storage backend keeps its histories in tables.
var tableContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

// Key Vault Secrets User: secrets are read, never changed or deleted.
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

// Durable Task Data Contributor: the service starts, runs, queries and purges workflows, in its own task hub only.
var durableTaskContributor = '0ad04412-c4d5-4796-b79c-f76d14c8d402'

// Communication and Email Service Owner: the only built-in role that may send; keys are off, so it is worth nothing outside this resource.
var emailOwner = '09976791-48a7-449e-bb21-39d1a415f350'

// Monitoring Metrics Publisher: telemetry is handed in with an Entra token and cannot be read back.
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource hostStorage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: hostStorageName
}

resource documentsStorage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: documentsStorageName
}

resource documentsBlobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' existing = {
  parent: documentsStorage
  name: 'default'
}

resource documents 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' existing = {
  parent: documentsBlobs
  name: documentsContainer
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
  name: vaultName
}

resource scheduler 'Microsoft.DurableTask/schedulers@2026-02-01' existing = {
  name: schedulerName
}

resource taskHub 'Microsoft.DurableTask/schedulers/taskHubs@2026-02-01' existing = {
  parent: scheduler
  name: taskHubName
}

resource communication 'Microsoft.Communication/communicationServices@2025-09-01' existing = {
  name: communicationName
}

resource component 'Microsoft.Insights/components@2020-02-02' existing = {
  name: componentName
}

resource hostBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(hostStorage.id, principalId, blobOwner)
  scope: hostStorage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobOwner)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource hostQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (durableBackend == 'azureStorage') {
  name: guid(hostStorage.id, principalId, queueContributor)
  scope: hostStorage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource hostTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (durableBackend == 'azureStorage') {
  name: guid(hostStorage.id, principalId, tableContributor)
  scope: hostStorage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource documentBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(documents.id, principalId, blobContributor)
  scope: documents
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource secrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource workflows 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(taskHub.id, principalId, durableTaskContributor)
  scope: taskHub
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', durableTaskContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource messages 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(communication.id, principalId, emailOwner)
  scope: communication
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', emailOwner)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource telemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(component.id, principalId, metricsPublisher)
  scope: component
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

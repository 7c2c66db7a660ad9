// The children's electronic record: PostgreSQL without passwords and without a public door.

@description('Name of the server.')
param name string

@description('Name of the database that holds the record.')
param databaseName string

@description('Compute size, such as Standard_D2ds_v5.')
param skuName string

@description('Tier that the size belongs to.')
@allowed([
  'Burstable'
  'GeneralPurpose'
  'MemoryOptimized'
])
param skuTier string

@description('Gigabytes of storage to begin with; it grows by itself.')
@minValue(32)
param storageSizeInGb int

@description('Whether a second server takes over, and from where.')
@allowed([
  'Disabled'
  'SameZone'
  'ZoneRedundant'
])
param highAvailability string

@description('Days to any point of which the record can be restored.')
@minValue(7)
@maxValue(35)
param backupRetentionInDays int

@description('Whether backups are also kept in the paired region. Cannot be changed once the server exists.')
param geoRedundantBackup bool

@description('Object id of the Entra group that administers the server.')
param administratorId string

@description('Display name of that group.')
param administratorName string

@description('Subnet of the private endpoint.')
param endpointsSubnetId string

@description('Private DNS zone of the endpoint.')
param zoneId string

@description('Workspace that takes the logs.')
param workspaceId string

@description('Region of the server.')
param location string

@description('Tags of the server.')
param tags object

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: skuName
    tier: skuTier
  }
  properties: {
    version: '17'
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
    storage: {
      storageSizeGB: storageSizeInGb
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupRetentionInDays
      geoRedundantBackup: geoRedundantBackup ? 'Enabled' : 'Disabled'
    }
    highAvailability: {
      mode: highAvailability
    }
    network: {
      publicNetworkAccess: 'Disabled'
    }
    maintenanceWindow: {
      customWindow: 'Enabled'
      dayOfWeek: 0
      startHour: 2
      startMinute: 0
    }
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01' = {
  parent: server
  name: databaseName
  properties: {
    charset: 'UTF8'
    collation: 'en_US.utf8'
  }
}

// The server takes one change at a time: each of the following waits for the one before.
resource administrator 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2025-08-01' = {
  parent: server
  name: administratorId
  properties: {
    principalType: 'Group'
    principalName: administratorName
    tenantId: tenant().tenantId
  }
  dependsOn: [
    database
  ]
}

resource lowestTls 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2025-08-01' = {
  parent: server
  name: 'ssl_min_protocol_version'
  properties: {
    value: 'TLSv1.2'
    source: 'user-override'
  }
  dependsOn: [
    administrator
  ]
}

// An error's detail quotes the row that broke a rule, with the names in it. The log holds the error's code and text only.
resource terseErrors 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2025-08-01' = {
  parent: server
  name: 'log_error_verbosity'
  properties: {
    value: 'terse'
    source: 'user-override'
  }
  dependsOn: [
    lowestTls
  ]
}

// A statement that failed can hold what somebody typed; it is not written to the log either.
resource noStatements 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2025-08-01' = {
  parent: server
  name: 'log_min_error_statement'
  properties: {
    value: 'panic'
    source: 'user-override'
  }
  dependsOn: [
    terseErrors
  ]
}

module endpoint 'private-endpoint.bicep' = {
  name: 'pe-${name}'
  params: {
    name: 'pe-${name}'
    targetId: server.id
    groupId: 'postgresqlServer'
    subnetId: endpointsSubnetId
    zoneId: zoneId
    location: location
    tags: tags
  }
  dependsOn: [
    noStatements
  ]
}

resource serverDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: server
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'PostgreSQLLogs'
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

@description('Resource id of the server.')
output id string = server.id

@description('Name that clients connect to.')
output host string = server.properties.fullyQualifiedDomainName

@description('Name of the database.')
output databaseName string = database.name

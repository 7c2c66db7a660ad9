// One workspace for every log and metric, and Application Insights on top of it.
// Ingestion stays on the public endpoint and is refused without an Entra token: a private link scope for Azure Monitor changes DNS for a
// whole network, which is the council's decision. Logs hold identifiers, dates and codes only.

@description('Name of the Log Analytics workspace.')
param workspaceName string

@description('Name of the Application Insights component.')
param componentName string

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param retentionInDays int

@description('Most gigabytes a day that are taken in, so that a fault does not become a bill; -1 for no limit.')
param dailyQuotaInGb int

@description('Region of both.')
param location string

@description('Tags of both.')
param tags object

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionInDays
    workspaceCapping: {
      dailyQuotaGb: dailyQuotaInGb
    }
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource component 'Microsoft.Insights/components@2020-02-02' = {
  name: componentName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableLocalAuth: true
    DisableIpMasking: false
  }
}

// Who read which logs is itself a record.
resource workspaceDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: workspace
  properties: {
    workspaceId: workspace.id
    logs: [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
  }
}

@description('Resource id of the workspace.')
output workspaceId string = workspace.id

@description('Name of the workspace.')
output workspaceName string = workspace.name

@description('Name of the component.')
output componentName string = component.name

@description('Where telemetry goes. Not a secret: without an Entra token nothing is taken in, because local authentication is off.')
output connection string = component.properties.ConnectionString

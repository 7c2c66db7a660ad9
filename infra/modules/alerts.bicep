// Who is told, and when. The numbers come from the gauges that the service reports with each reconciliation,
// for each authority; they count, they name nobody. The authority whose number is the highest decides.

@description('People who are told: [{ name, email }]. A shared mailbox that is watched is better than a person on leave.')
param recipients array

@description('Workspace that holds the metrics.')
param workspaceId string

@description('PostgreSQL server.')
param databaseId string

@description('Region of the rules.')
param location string

@description('Tags of the rules.')
param tags object

var rules = [
  {
    name: 'cin-dead-letters'
    severity: 1
    description: 'Messages were given up. Business support decides about each under GET /attention.'
    query: '''
AppMetrics
| where Name == 'cin.messages.dead'
| summarize (At, Value) = arg_max(TimeGenerated, Max) by Authority = tostring(Properties.authority)
'''
    window: 'PT1H'
    frequency: 'PT15M'
    threshold: 0
  }
  {
    name: 'cin-breached-deadlines'
    severity: 2
    description: 'More statutory deadlines are breached than a day ago. Team managers see each of them in their digest and in the list of cases.'
    query: '''
AppMetrics
| where Name == 'cin.deadlines.breached'
| summarize (NowAt, Now) = arg_max(TimeGenerated, Max), (ThenAt, Then) = arg_min(TimeGenerated, Max) by Authority = tostring(Properties.authority)
| project Value = Now - Then
'''
    window: 'P1D'
    frequency: 'PT1H'
    threshold: 0
  }
  {
    name: 'cin-workflows-behind'
    severity: 2
    description: 'Cases have acts that their workflows have not taken up, reconciliation after reconciliation.'
    query: '''
AppMetrics
| where Name == 'cin.cases.behind'
| summarize Value = min(Min) by Authority = tostring(Properties.authority)
'''
    window: 'PT1H'
    frequency: 'PT15M'
    threshold: 0
  }
  {
    name: 'cin-waits-for-it'
    severity: 2
    description: 'Messages or meetings have waited for half an hour for something that IT has to put right. GET /attention says what and how.'
    query: '''
AppMetrics
| where Name == 'cin.services.waiting'
| summarize Value = min(Min) by Authority = tostring(Properties.authority)
'''
    window: 'PT30M'
    frequency: 'PT15M'
    threshold: 0
  }
  {
    name: 'cin-silent'
    severity: 1
    description: 'The service has not reported for an hour. No reminder goes out and no other alert can fire.'
    query: '''
AppMetrics
| where Name == 'cin.messages.dead'
| count
| project Value = iff(Count == 0, 1, 0)
'''
    window: 'PT1H'
    frequency: 'PT15M'
    threshold: 0
  }
]

resource team 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-cin'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'cin'
    enabled: true
    emailReceivers: [
      for recipient in recipients: {
        name: recipient.name
        emailAddress: recipient.email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: rule.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.name
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: rule.frequency
      windowSize: rule.window
      autoMitigate: true
      // The service's tables exist only after its first telemetry; a first deployment would fail the check.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            metricMeasureColumn: 'Value'
            timeAggregation: 'Maximum'
            operator: 'GreaterThan'
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [team.id]
      }
    }
  }
]

resource databaseFull 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'cin-database-nearly-full'
  location: 'global'
  tags: tags
  properties: {
    description: 'PostgreSQL refuses to write when its storage is full.'
    severity: 1
    enabled: true
    scopes: [databaseId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'storage'
          metricName: 'storage_percent'
          metricNamespace: 'Microsoft.DBforPostgreSQL/flexibleServers'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 80
        }
      ]
    }
    actions: [
      {
        actionGroupId: team.id
      }
    ]
  }
}

resource databaseDown 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'cin-database-down'
  location: 'global'
  tags: tags
  properties: {
    description: 'PostgreSQL does not answer. Nothing is lost: commands are refused and workflows wait.'
    severity: 0
    enabled: true
    scopes: [databaseId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'alive'
          metricName: 'is_db_alive'
          metricNamespace: 'Microsoft.DBforPostgreSQL/flexibleServers'
          timeAggregation: 'Maximum'
          operator: 'LessThan'
          threshold: 1
        }
      ]
    }
    actions: [
      {
        actionGroupId: team.id
      }
    ]
  }
}

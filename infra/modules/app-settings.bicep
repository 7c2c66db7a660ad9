// Every setting the service reads, in one place. None of them is a secret: a secret is a reference to the vault, resolved by the platform.

@description('One authority: whose mailboxes it uses and where its secrets are.')
type authority = {
  @description('Short name of the authority, as in its policy pack.')
  id: string

  @description('Tenant whose mailboxes and calendars are used.')
  graphTenantId: string

  @description('App registration that has the mailbox permissions in that tenant.')
  graphClientId: string

  @description('Name of the vault certificate by which the app registration knows the service.')
  graphCertificateName: string

  @description('Mailbox in whose calendar meetings are made.')
  calendarMailbox: string

  @description('Shared mailbox from which messages are sent where e-mail goes by Microsoft Graph.')
  mailMailbox: string

  @description('Address under which the council\'s gateway publishes /calendar/notifications; empty where Graph is not to tell of changes.')
  notificationAddress: string

  @description('By which service e-mail leaves.')
  emailService: 'graph' | 'azureCommunication'

  @description('Address at the verified e-mail domain, where e-mail goes by Azure Communication Services.')
  mailSender: string

  @description('Name of the vault secret with which Event Grid posts delivery reports; empty where the gateway publishes no /messages/reports.')
  reportsSecretName: string

  @description('E-mails a minute that Microsoft has raised the limits to; 0 where all four are the default.')
  sendsAMinute: int

  @description('E-mails an hour.')
  sendsAnHour: int

  @description('Questions about e-mails a minute.')
  statusRequestsAMinute: int

  @description('Questions about e-mails an hour.')
  statusRequestsAnHour: int

  @description('Name of the vault secret that holds the GOV.UK Notify key; empty where letters and texts are not used.')
  notifySecretName: string

  @description('GOV.UK Notify template for texts.')
  notifyTextTemplateId: string

  @description('GOV.UK Notify template for letters.')
  notifyLetterTemplateId: string

  @description('Team that children who move here go to; empty where none are taken from other installations.')
  transfersIntakeTeam: string

  @description('Name of the vault secret that holds the key of the exchange with other authorities; empty where there is none.')
  exchangeKeySecretName: string
}

@description('Client id of the service\'s identity.')
param clientId string

@description('Name of the service\'s identity, which is its PostgreSQL role.')
param identityName string

@description('Storage account of the Functions host.')
param hostStorageName string

@description('Blob endpoint of the documents.')
param documentsEndpoint string

@description('Container of the documents.')
param documentsContainer string

@description('The largest document that is taken, in megabytes. The platform takes requests of up to 100.')
@minValue(1)
@maxValue(100)
param documentsLargestMegabytes int

@description('Where ClamAV\'s daemon listens, such as tcp://10.61.2.70:3310; empty where nothing looks through documents.')
param documentsClamd string

@description('Endpoint of the Durable Task Scheduler.')
param schedulerEndpoint string

@description('Task hub of the service.')
param taskHubName string

@description('Which backend keeps the running workflows. State does not move between them: see the runbook before changing it.')
@allowed([
  'durableTaskScheduler'
  'azureStorage'
])
param durableBackend string

@description('Where telemetry goes; worthless without an Entra token.')
param insightsConnection string

@description('PostgreSQL server.')
param databaseHost string

@description('Database that holds the record.')
param databaseName string

@description('Endpoint of Communication Services.')
param emailEndpoint string

@description('Name that recipients of messages see.')
param messagesFromName string

@description('Address that messages come from where an authority has none of its own.')
param messagesFromAddress string

@description('Address that the links in messages begin with.')
param messagesBaseAddress string

@description('Vault, ending in a slash.')
param vaultUri string

@description('Whom tokens must be made for: a client id or an application id URI.')
param signInAudience string

@description('Client id of the app registration by which people sign in with a browser; empty where only programs are let in.')
param signInClientId string

@description('Name of the vault secret that holds that registration\'s secret.')
param signInClientSecretName string

@description('From where a person\'s roles come: the app roles of the tenant, or the staff record here.')
@allowed([
  'token'
  'directory'
])
param signInRolesFrom string

@description('Name of the vault secret that holds the certificate by which the keys of cookies are encrypted on the record, with its key, as PEM; empty where they are not.')
param signInKeysCertificateSecretName string

@description('Name of the one before it while it is renewed; empty where there is none.')
param signInEarlierKeysCertificateSecretName string

@description('How many hours somebody stays signed in at most.')
@minValue(1)
@maxValue(24)
param signInHours int

@description('After how many minutes without use a browser is signed out.')
@minValue(5)
@maxValue(120)
param signInIdleMinutes int

@description('Addresses or networks of the council\'s gateway, whose word is taken for where a request came from.')
param proxyNetworks string[]

@description('How many proxies stand one behind the other at most, the platform\'s own among them.')
@minValue(1)
@maxValue(5)
param proxyHops int

@description('File with the directory of other authorities, deployed with the app; empty where there is none.')
param authoritiesFile string

@description('Name of the vault secret that holds the keys by which the record is sealed, the newest last.')
param recordKeysSecretName string

@description('Name of the vault secret that holds the key behind links to transfers; empty where no links are sent.')
param transferLinkKeySecretName string

@description('The authorities that share this deployment.')
param authorities authority[]

@description('Any other setting of the service, by its name with two underscores; none of them is a secret. What is set by hand is gone after the next deployment.')
param furtherSettings object

func fromVault(uri string, name string) string => '@Microsoft.KeyVault(SecretUri=${uri}secrets/${name})'

var common = {
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  AZURE_CLIENT_ID: clientId
  AzureWebJobsStorage__accountName: hostStorageName
  AzureWebJobsStorage__clientId: clientId
  AzureWebJobsStorage__credential: 'managedidentity'
  Documents__BlobEndpoint: documentsEndpoint
  Documents__Clamd: documentsClamd
  Documents__Container: documentsContainer
  Documents__LargestMegabytes: string(documentsLargestMegabytes)
  DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${schedulerEndpoint};Authentication=ManagedIdentity;ClientID=${clientId}'
  KeyVault__Uri: vaultUri
  Messages__BaseAddress: messagesBaseAddress
  Messages__FromAddress: messagesFromAddress
  Messages__FromName: messagesFromName
  // The platform hands each request on over this machine, with the client in X-Forwarded-For.
  Proxies__0: '127.0.0.1'
  Proxies__1: '::1'
  ProxyHops: string(proxyHops)
  Record__Keys: fromVault(vaultUri, recordKeysSecretName)
  Record__Postgres__Database: databaseName
  Record__Postgres__Host: databaseHost
  Record__Postgres__User: identityName
  SignIn__Audience: signInAudience
  SignIn__TenantId: tenant().tenantId
  TASKHUB_NAME: taskHubName
  Transfers__AuthoritiesFile: authoritiesFile
  Transfers__LinkKey: empty(transferLinkKeySecretName) ? '' : fromVault(vaultUri, transferLinkKeySecretName)
}

// Without a client id none of them has a use, and the service refuses to start with one alone.
var browserSignIn = {
  SignIn__ClientId: signInClientId
  SignIn__ClientSecret: empty(signInClientSecretName) ? '' : fromVault(vaultUri, signInClientSecretName)
  SignIn__EarlierKeysCertificate: empty(signInEarlierKeysCertificateSecretName)
    ? ''
    : fromVault(vaultUri, signInEarlierKeysCertificateSecretName)
  SignIn__Hours: string(signInHours)
  SignIn__IdleMinutes: string(signInIdleMinutes)
  SignIn__KeysCertificate: empty(signInKeysCertificateSecretName)
    ? ''
    : fromVault(vaultUri, signInKeysCertificateSecretName)
  SignIn__RolesFrom: signInRolesFrom
}

// Behind the two addresses of the platform.
var gateway = toObject(
  range(0, length(proxyNetworks)),
  number => 'Proxies__${number + 2}',
  number => proxyNetworks[number]
)

// What host.json says of Azure Storage; said here too, it holds where the scheduler's host.json was published (FullFeed). What the two
// timeouts do, and why they are a minute: docs/azure.md.
var storageBackend = {
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'AzureStorage'
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionName: 'AzureWebJobsStorage'
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__controlQueueVisibilityTimeout: '00:01:00'
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__workItemQueueVisibilityTimeout: '00:01:00'
}

// The app has no public door: where the gateway publishes no address for it, Graph cannot tell it of changes, and it looks at the calendars
// every five minutes; nor can Event Grid tell it of bounces.
var perAuthority = toObject(
  flatten(map(
    authorities,
    one =>
      concat(
        [
          { name: 'Authorities__${one.id}__Graph__TenantId', value: one.graphTenantId }
          { name: 'Authorities__${one.id}__Graph__ClientId', value: one.graphClientId }
          { name: 'Authorities__${one.id}__Graph__Certificate', value: fromVault(vaultUri, one.graphCertificateName) }
          { name: 'Authorities__${one.id}__Graph__Mailbox', value: one.mailMailbox }
          { name: 'Authorities__${one.id}__Graph__CalendarMailbox', value: one.calendarMailbox }
          { name: 'Authorities__${one.id}__Calendars', value: 'true' }
          { name: 'Authorities__${one.id}__Email', value: one.emailService }
        ],
        empty(one.notificationAddress)
          ? []
          : [
              { name: 'Authorities__${one.id}__Graph__NotificationAddress', value: one.notificationAddress }
            ],
        one.emailService == 'graph'
          ? []
          : [
              { name: 'Authorities__${one.id}__AzureCommunication__Endpoint', value: emailEndpoint }
              { name: 'Authorities__${one.id}__AzureCommunication__Sender', value: one.mailSender }
            ],
        one.emailService == 'graph' || empty(one.reportsSecretName)
          ? []
          : [
              {
                name: 'Authorities__${one.id}__AzureCommunication__ReportsSecret'
                value: fromVault(vaultUri, one.reportsSecretName)
              }
            ],
        one.emailService == 'graph' || one.sendsAMinute == 0
          ? []
          : [
              { name: 'Authorities__${one.id}__AzureCommunication__SendsAMinute', value: string(one.sendsAMinute) }
              { name: 'Authorities__${one.id}__AzureCommunication__SendsAnHour', value: string(one.sendsAnHour) }
              {
                name: 'Authorities__${one.id}__AzureCommunication__StatusRequestsAMinute'
                value: string(one.statusRequestsAMinute)
              }
              {
                name: 'Authorities__${one.id}__AzureCommunication__StatusRequestsAnHour'
                value: string(one.statusRequestsAnHour)
              }
            ],
        empty(one.notifySecretName)
          ? []
          : [
              { name: 'Authorities__${one.id}__Texts', value: 'true' }
              { name: 'Authorities__${one.id}__Letters', value: 'true' }
              { name: 'Authorities__${one.id}__Notify__ApiKey', value: fromVault(vaultUri, one.notifySecretName) }
              { name: 'Authorities__${one.id}__Notify__Text__Default', value: one.notifyTextTemplateId }
              { name: 'Authorities__${one.id}__Notify__Letter__Default', value: one.notifyLetterTemplateId }
            ],
        empty(one.transfersIntakeTeam)
          ? []
          : [
              { name: 'Authorities__${one.id}__Transfers__IntakeTeam', value: one.transfersIntakeTeam }
            ],
        empty(one.exchangeKeySecretName)
          ? []
          : [
              { name: 'Authorities__${one.id}__Exchange__Key', value: fromVault(vaultUri, one.exchangeKeySecretName) }
            ]
      )
  )),
  setting => setting.name,
  setting => setting.value
)

@description('Every setting, by name.')
output settings object = union(
  furtherSettings,
  common,
  empty(signInClientId) ? {} : browserSignIn,
  gateway,
  durableBackend == 'azureStorage' ? storageBackend : {},
  perAuthority
)

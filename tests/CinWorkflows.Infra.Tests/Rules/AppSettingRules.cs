using CinWorkflows.Infra.Tests.Templates;

namespace CinWorkflows.Infra.Tests.Rules;

/// <summary>The app gets every setting that its code reads, and none that Flex Consumption refuses.</summary>
internal static class AppSettingRules
{
    public const string Module = "infra/modules/app-settings.bicep";

    private const string Prefix = "Authorities__{0}__";

    /// <summary>What the code reads.</summary>
    public static readonly string[] Wanted =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AZURE_CLIENT_ID",
        "AzureWebJobsStorage__accountName",
        "AzureWebJobsStorage__clientId",
        "AzureWebJobsStorage__credential",
        "DURABLE_TASK_SCHEDULER_CONNECTION_STRING",
        "Documents__BlobEndpoint",
        "Documents__Clamd",
        "Documents__Container",
        "Documents__LargestMegabytes",
        "KeyVault__Uri",
        "Messages__BaseAddress",
        "Messages__FromAddress",
        "Messages__FromName",
        "Proxies__0",
        "Proxies__1",
        "ProxyHops",
        "Record__Keys",
        "Record__Postgres__Database",
        "Record__Postgres__Host",
        "Record__Postgres__User",
        "SignIn__Audience",
        "SignIn__TenantId",
        "TASKHUB_NAME",
        "Transfers__AuthoritiesFile",
        "Transfers__LinkKey",
    ];

    /// <summary>What is set where people sign in with a browser; that the code knows each, and no other, is a test of the app.</summary>
    public static readonly string[] WantedForBrowsers =
    [
        "SignIn__ClientId",
        "SignIn__ClientSecret",
        "SignIn__EarlierKeysCertificate",
        "SignIn__Hours",
        "SignIn__IdleMinutes",
        "SignIn__KeysCertificate",
        "SignIn__RolesFrom",
    ];

    /// <summary>What is set for each authority; that the code knows each is a test of its own.</summary>
    public static readonly string[] WantedPerAuthority =
    [
        "AzureCommunication__Endpoint",
        "AzureCommunication__ReportsSecret",
        "AzureCommunication__Sender",
        "AzureCommunication__SendsAMinute",
        "AzureCommunication__SendsAnHour",
        "AzureCommunication__StatusRequestsAMinute",
        "AzureCommunication__StatusRequestsAnHour",
        "Calendars",
        "Email",
        "Exchange__Key",
        "Graph__CalendarMailbox",
        "Graph__Certificate",
        "Graph__ClientId",
        "Graph__Mailbox",
        "Graph__NotificationAddress",
        "Graph__TenantId",
        "Letters",
        "Notify__ApiKey",
        "Notify__Letter__Default",
        "Notify__Text__Default",
        "Texts",
        "Transfers__IntakeTeam",
    ];

    /// <summary>Flex Consumption keeps these in functionAppConfig and fails to deploy, or is misled, where they are settings.</summary>
    private static readonly string[] Refused =
        ["FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "AzureWebJobsStorage", "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING", "WEBSITE_CONTENTSHARE", "WEBSITE_RUN_FROM_PACKAGE"];

    public static IEnumerable<Rule> All =>
    [
        new("the app has every setting that it reads", infra => Wanted.Except(Names(infra))),
        new("browsers have every setting that is read for them, and no other", infra =>
        {
            var set = Variable(infra, "browserSignIn").Properties.Select(setting => setting.Name).ToList();
            return WantedForBrowsers.Except(set).Concat(set.Except(WantedForBrowsers));
        }),
        new("the gateway's networks stand behind the platform's own addresses", infra =>
            infra.File(Module).Variables.Single(variable => variable.Name == "gateway").Body.Text is var gateway
                && gateway.Contains("format('Proxies__{0}', add(lambdaVariables('number'), 2))", StringComparison.Ordinal)
                && gateway.Contains("parameters('proxyNetworks')", StringComparison.Ordinal)
                ? []
                : [gateway]),
        new("every authority has every setting that is read for it", infra =>
            WantedPerAuthority.Except(PerAuthority(infra))),
        new("the app has no setting that nobody reads", infra =>
            Variable(infra, "common").Properties.Select(setting => setting.Name).Except(Wanted).Concat(PerAuthority(infra).Except(WantedPerAuthority))),
        new("the app has no setting that its plan refuses", infra => Names(infra).Intersect(Refused)),
        new("the app signs in to storage and scheduler as its identity", infra =>
        {
            var common = Variable(infra, "common");
            return Setting(common, "AzureWebJobsStorage__credential", "'managedidentity'")
                .Concat(Setting(common, "AzureWebJobsStorage__clientId", "parameters('clientId')"))
                .Concat(Setting(common, "AZURE_CLIENT_ID", "parameters('clientId')"))
                .Concat(Setting(common, "DURABLE_TASK_SCHEDULER_CONNECTION_STRING", "format('Endpoint={0};Authentication=ManagedIdentity;ClientID={1}', parameters('schedulerEndpoint'), parameters('clientId'))"))
                .Concat(Setting(common, "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "format('ClientId={0};Authorization=AAD', parameters('clientId'))"));
        }),
        new("the settings reach the app", infra => infra.Of("Microsoft.Web/sites/config").SelectMany(config => config
                .Wants("properties", "parameters('appSettings')")
                .Concat(config.Names[^1] == "'appsettings'" ? [] : [$"{config.Place} is {config.Names[^1]}"]))
            .Concat(infra.Modules.Where(call => call.Declared.Name == "functionApp" && call.Parameter("appSettings")?.Text != "reference('appSettings').outputs.settings.value").Select(call => call.Place))),
    ];

    private static IEnumerable<string> Names(Infrastructure infra) =>
        infra.File(Module).Variables.Select(variable => variable.Body).OfType<ObjectValue>().SelectMany(settings => settings.Properties).Select(setting => setting.Name);

    /// <summary>The settings that are made for each authority, with their values; their names begin alike.</summary>
    public static IEnumerable<(string Name, Value Content)> MadePerAuthority(Infrastructure infra) =>
        from entry in infra.File(Module).Variables.Single(variable => variable.Name == "perAuthority").Body.All<ObjectValue>()
        let name = entry.At("name") as CallValue
        where name is { Function: "format", Arguments: [var form, var id] } && form.Content.StartsWith(Prefix, StringComparison.Ordinal) && id.Text == "lambdaVariables('one').id"
        select (name.Arguments[0].Content[Prefix.Length..], entry.At("value")!);

    /// <summary>An object among the variables of the module.</summary>
    public static ObjectValue Variable(Infrastructure infra, string name) => (ObjectValue)infra.File(Module).Variables.Single(variable => variable.Name == name).Body;

    private static IEnumerable<string> PerAuthority(Infrastructure infra) => MadePerAuthority(infra).Select(setting => setting.Name);

    private static IEnumerable<string> Setting(ObjectValue settings, string name, string value) =>
        settings.At(name)?.Text == value ? [] : [$"{name} is {settings.At(name)?.Text ?? "not set"}, wanted {value}"];
}

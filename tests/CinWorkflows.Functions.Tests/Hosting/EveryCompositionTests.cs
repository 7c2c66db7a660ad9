using CinWorkflows.Functions.Hosting;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Functions.Tests.Hosting;

/// <summary>
/// Whatever the settings are, everything that is registered can be made. In development the platform looks into that at the start and
/// stops; elsewhere it would fail when somebody needs it.
/// </summary>
public sealed class EveryCompositionTests
{
    private const string Authority = "Authorities:northamptonshire";
    private const string NotifyKey = "live-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";
    private const string Template = "f33517ff-2a88-4f6e-b855-c550268ce08a";

    private static readonly (string Name, string? Value)[] Shared =
    [
        (FunctionsRecord.Sqlite, null),
        (FunctionsRecord.Host, "cin.postgres.database.azure.com"),
        (FunctionsRecord.Database, "cin"),
        (FunctionsRecord.User, "cin-app"),
        (FunctionsDocuments.Folder, null),
        (FunctionsMessages.Folder, null),
        (DocumentSettings.BlobEndpoint, "https://cin.blob.core.windows.net/"),
        (DocumentSettings.Container, "documents"),
        ("SignIn:TenantId", "c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d"),
        ("SignIn:Audience", "api://cin"),
    ];

    private static readonly (string Name, string? Value)[] Graph =
    [
        ($"{Authority}:Calendars", "true"),
        ($"{Authority}:Graph:TenantId", "t"),
        ($"{Authority}:Graph:ClientId", "c"),
        ($"{Authority}:Graph:ClientSecret", "s"),
        ($"{Authority}:Graph:Mailbox", "cin@council.example"),
        ($"{Authority}:Graph:CalendarMailbox", "meetings@council.example"),
    ];

    private static readonly (string Name, string? Value)[] Notify =
    [
        ($"{Authority}:Texts", "true"),
        ($"{Authority}:Letters", "true"),
        ($"{Authority}:Notify:ApiKey", NotifyKey),
        ($"{Authority}:Notify:Email:Default", Template),
        ($"{Authority}:Notify:Text:Default", Template),
        ($"{Authority}:Notify:Letter:Default", Template),
    ];

    private static readonly Dictionary<string, (string Environment, (string Name, string? Value)[] Settings)> All = new()
    {
        ["development, as in the sample"] = ("Development", [(FunctionsProof.Keys, null)]),
        ["production, no service of an authority"] = ("Production", Shared),
        ["e-mail and calendars by Graph"] = ("Production", [.. Shared, .. Graph, ($"{Authority}:Email", "graph")]),
        ["e-mail by Azure Communication Services"] = ("Production", [.. Shared, ($"{Authority}:Email", "azureCommunication"), ($"{Authority}:AzureCommunication:Endpoint", "https://cin.uk.communication.azure.com"), ($"{Authority}:AzureCommunication:Sender", "cin@council.example")]),
        ["everything by Notify"] = ("Production", [.. Shared, .. Notify, ($"{Authority}:Email", "notify")]),
        ["e-mail by a mail server"] = ("Production", [.. Shared, ($"{Authority}:Email", "smtp"), ($"{Authority}:Smtp:Host", "mail.council.example")]),
        ["sign-in with a browser behind a gateway"] = ("Production", [.. Shared, ("SignIn:ClientId", "6f3c1d52-0c35-4f0e-9a53-8d1f6a7b2c11"), ("SignIn:ClientSecret", "s"), ("Proxies:0", "127.0.0.1"), ("Proxies:1", "10.0.0.0/24"), ("ProxyHops", "2")]),
        ["metrics to both places"] = ("Production", [.. Shared, (FunctionsTelemetry.ConnectionString, "InstrumentationKey=c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d"), (TelemetryRegistration.CollectorEndpoint, "http://127.0.0.1:4317")]),
        ["transfers by link"] = ("Production", [.. Shared, (FunctionsTransferLinks.Key, Convert.ToBase64String(new byte[32])), (FunctionsTransfers.Authorities, """{ "authorities": [] }""")]),
        ["development with every service"] = ("Development", [.. Graph, .. Notify, ($"{Authority}:Email", "graph")]),
    };

    public static TheoryData<string> Variants => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Everything_that_is_registered_can_be_made(string variant)
    {
        var (environment, settings) = All[variant];
        using var app = new TestApp(environment, settings);
        var registered = app.OnPlatform();
        await using var services = registered.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        await using var invocation = services.CreateAsyncScope();

        // What is made by a factory is not looked into by the container: it is made.
        foreach (var type in registered.Select(service => service.ServiceType).Where(IsOurs).Distinct())
        {
            Assert.NotNull(invocation.ServiceProvider.GetRequiredService(type));
        }
    }

    private static bool IsOurs(Type type) => !type.ContainsGenericParameters && type.FullName!.StartsWith("CinWorkflows.", StringComparison.Ordinal);
}

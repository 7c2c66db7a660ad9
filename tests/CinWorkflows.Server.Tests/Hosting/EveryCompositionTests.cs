using CinWorkflows.Cases.Packs;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Simulation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CinWorkflows.Server.Tests.Hosting;

/// <summary>Whatever the settings are, everything that is registered can be made: else it would fail when somebody needs it.</summary>
public sealed class EveryCompositionTests : IDisposable
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["nothing set"] = "{}",
        ["Microsoft 365"] = Authority("""
            "Email": "graph", "Calendars": true,
            "Graph": { "TenantId": "t", "ClientId": "c", "ClientSecret": "s", "Mailbox": "cin@council.example", "CalendarMailbox": "meetings@council.example" }
            """),
        ["Azure Communication Services"] = Authority("""
            "Email": "azureCommunication",
            "AzureCommunication": { "Endpoint": "https://cin.uk.communication.azure.com", "AccessKey": "c2VjcmV0", "Sender": "cin@council.example" }
            """),
        ["GOV.UK Notify"] = Authority("""
            "Email": "notify", "Texts": true, "Letters": true,
            "Notify": {
              "ApiKey": "live-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0",
              "Email": { "Default": "f33517ff-2a88-4f6e-b855-c550268ce08a" },
              "Text": { "Default": "f33517ff-2a88-4f6e-b855-c550268ce08a" },
              "Letter": { "Default": "f33517ff-2a88-4f6e-b855-c550268ce08a" }
            }
            """),
        ["a mail server"] = Authority(""" "Email": "smtp", "Smtp": { "Host": "mail.council.example" } """),
        ["sign-in"] = """{ "SignIn": { "TenantId": "c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d", "Audience": "api://cin" } }""",
        ["sign-in with a browser behind a proxy"] = """
            {
              "SignIn": { "TenantId": "c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d", "Audience": "api://cin", "ClientId": "6f3c1d52-0c35-4f0e-9a53-8d1f6a7b2c11", "ClientSecret": "s", "RolesFrom": "directory" },
              "Messages": { "BaseAddress": "https://cin.council.example" },
              "Proxies": [ "10.0.0.5", "10.1.0.0/16" ], "ProxyHops": "2"
            }
            """,
        ["a collector of metrics"] = """{ "OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:4317" }""",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cin-composition-");

    public static TheoryData<string> Variants => [.. Settings.Keys];

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Everything_that_the_service_registers_can_be_made(string variant)
    {
        var settings = new ServerSettings(_folder.FullName);
        await File.WriteAllTextAsync(settings.SettingsFile, Settings[variant]);
        IServiceCollection registered = new ServiceCollection();
        await using var app = EmbeddedServer.Build(settings, "http://127.0.0.1:0", services => registered = services);
        await using var services = Validated(registered);

        MakeAll(services, registered);
        Assert.NotEmpty(services.GetServices<IHostedService>());
    }

    [Fact]
    public Task Everything_that_a_simulation_on_a_file_registers_can_be_made() => SimulationAsync(VirtualRecord.Sqlite);

    [Fact]
    public Task Everything_that_a_simulation_in_memory_registers_can_be_made() => SimulationAsync(VirtualRecord.Memory);

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task SimulationAsync(VirtualRecord record)
    {
        IServiceCollection registered = new ServiceCollection();
        await using var host = await VirtualHost.StartAsync(new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), PackLibrary.Shipped, record, change: services => registered = services);
        await using var services = Validated(registered);

        MakeAll(host.Services, registered);
    }

    private static ServiceProvider Validated(IServiceCollection registered) =>
        registered.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    /// <summary>What is made by a factory is not looked into by the container: it is made.</summary>
    private static void MakeAll(IServiceProvider services, IServiceCollection registered)
    {
        using var scope = services.CreateScope();
        foreach (var type in registered.Select(service => service.ServiceType).Where(IsOurs).Distinct())
        {
            Assert.NotNull(scope.ServiceProvider.GetRequiredService(type));
        }
    }

    private static bool IsOurs(Type type) => !type.ContainsGenericParameters && type.FullName!.StartsWith("CinWorkflows.", StringComparison.Ordinal);

    private static string Authority(string settings) => $$"""{ "Authorities": { "northamptonshire": { {{settings}} } } }""";
}

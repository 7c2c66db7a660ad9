using CinWorkflows.Cases.Packs;
using CinWorkflows.Embedded;
using CinWorkflows.Integrations.Authorities;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Server;
using CinWorkflows.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.EndToEnd.CrashHost.Deliveries;

/// <summary>
/// The embedded host as it is served, fully durable, with the mail and the calendars of two authorities in Microsoft 365: the real
/// SDK against whatever answers at an address.
/// </summary>
internal sealed class DeliveryWorld : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private DeliveryWorld(ServiceProvider services, KeptTime time) => (_services, Time) = (services, time);

    public KeptTime Time { get; }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static async Task<DeliveryWorld> StartAsync(string folder, Uri service)
    {
        Directory.CreateDirectory(folder);
        var settings = new ServerSettings(folder);
        var time = new KeptTime(folder);
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(time.Clock)
            .AddEmlFiles(settings.MessagesFolder)
            .AddAuthorities(Town.Teams.ToDictionary(team => team.PackId, team => Of(team.PackId, service)))
            .AddEmbeddedCinWorkflows(settings, PackLibrary.Shipped)
            .BuildServiceProvider();
        await services.MigrateRecordAsync(default);
        var world = new DeliveryWorld(services, time);
        await world.Get<EmbeddedEngine>().StartAsync();
        return world;
    }

    /// <summary>The shared mailbox of an authority: it sends, and its calendar holds the meetings.</summary>
    public static string MailboxOf(string packId) => $"cin@{packId}.example";

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static AuthoritySettings Of(string packId, Uri service) => new()
    {
        FromName = packId,
        Email = EmailService.Graph,
        Calendars = true,
        Graph = new()
        {
            TenantId = packId,
            ClientId = "client",
            ClientSecret = "secret",
            Endpoint = service,
            Mailbox = MailboxOf(packId),
            CalendarMailbox = MailboxOf(packId),
            Timeout = TimeSpan.FromMilliseconds(200),
        },
    };
}

using CinWorkflows.Integrations.MicrosoftGraph;
using CinWorkflows.StandIns.MicrosoftGraph;
using CinWorkflows.StandIns.MicrosoftGraph.Directory;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph;

/// <summary>A stand-in of the service with one organisation, and an authority that uses it through the real SDK.</summary>
public abstract class GraphTest : IAsyncLifetime
{
    internal const string Team = "cin-team@council.example";
    internal const string Chair = "chair@council.example";

    private readonly List<GraphTenant> _opened = [];

    internal GraphStandIn StandIn { get; private set; } = null!;

    internal StandInTenant Tenant { get; private set; } = null!;

    internal GraphTenant Graph { get; private set; } = null!;

    internal FakeTimeProvider Time { get; } = new(new(2026, 7, 1, 9, 0, 0, TimeSpan.Zero));

    internal StandInMailbox TeamMailbox => Tenant.Mailbox(Team);

    internal StandInMailbox ChairMailbox => Tenant.Mailbox(Chair);

    public async Task InitializeAsync()
    {
        StandIn = await GraphStandIn.StartAsync(Time);
        Tenant = StandIn.AddTenant("tenant-n");
        Tenant.Mailbox(Team);
        Tenant.Mailbox(Chair);
        Graph = Open(Settings);
    }

    public async Task DisposeAsync()
    {
        _opened.ForEach(tenant => tenant.Dispose());
        await StandIn.DisposeAsync();
    }

    internal GraphSettings Settings => new()
    {
        TenantId = "tenant-n",
        ClientId = "client",
        ClientSecret = "secret",
        Endpoint = StandIn.Endpoint,
        Mailbox = Team,
        Timeout = TimeSpan.FromSeconds(5),
    };

    internal GraphTenant Open(GraphSettings settings, string authority = "northamptonshire")
    {
        var tenant = GraphTenant.For(authority, settings, time: Time);
        _opened.Add(tenant);
        return tenant;
    }
}

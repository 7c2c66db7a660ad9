using System.Collections.Concurrent;
using CinWorkflows.StandIns.Http;
using CinWorkflows.StandIns.MicrosoftGraph.Directory;
using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.StandIns.MicrosoftGraph.Http;
using Microsoft.AspNetCore.Builder;

namespace CinWorkflows.StandIns.MicrosoftGraph;

/// <summary>
/// Microsoft Graph on a loopback port, as far as mail, calendars, rooms and subscriptions go: it keeps state, refuses what the real
/// service documents that it refuses, and fails when it is told to. Its state is this process's and survives whoever calls it.
/// </summary>
public sealed class GraphStandIn : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, StandInTenant> _tenants = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TimeProvider _time;
    private LoopbackServer _server = null!;

    private GraphStandIn(TimeProvider time) => _time = time;

    /// <summary>Where it listens, with a slash at the end.</summary>
    public Uri Address => _server.Address;

    /// <summary>The service's address with its version, for the settings.</summary>
    public Uri Endpoint => new(_server.Address, "v1.0");

    /// <summary>Which calls fail.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>Method and path of each call, in the order of their arrival.</summary>
    public IReadOnlyList<string> Log => [.. _log];

    /// <summary>How long each call of a mailbox takes, at least.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>The organisations.</summary>
    public IReadOnlyCollection<StandInTenant> Tenants => [.. _tenants.Values];

    /// <summary>Starts it.</summary>
    /// <param name="time">The service's clock; null for the machine's.</param>
    public static async Task<GraphStandIn> StartAsync(TimeProvider? time = null)
    {
        var standIn = new GraphStandIn(time ?? TimeProvider.System);
        var pipeline = new GraphPipeline(standIn);
        standIn._server = await LoopbackServer.StartAsync(app => app.Run(pipeline.InvokeAsync));
        return standIn;
    }

    /// <summary>Adds an organisation with an app of its own.</summary>
    public StandInTenant AddTenant(string id, string clientId = "client", string clientSecret = "secret") =>
        _tenants[id] = new StandInTenant(id, clientId, clientSecret, _time);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal StandInTenant? Find(string tenant) => _tenants.GetValueOrDefault(tenant);

    internal (StandInTenant? Tenant, StandInToken Judged) ByToken(string token) => _tenants.Values
        .Select(tenant => ((StandInTenant?)tenant, tenant.Judge(token)))
        .FirstOrDefault(found => found.Item2 != StandInToken.Unknown);

    internal void Note(string call) => _log.Enqueue(call);
}

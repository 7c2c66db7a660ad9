using System.Reflection;
using System.Runtime.Loader;
using CinWorkflows.Integrations.MicrosoftGraph;
using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.Integrations.Tests.MicrosoftGraph.Mail;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph;

public sealed class GraphTenantTests : GraphTest
{
    [Fact]
    public async Task Authorities_OfTwoTenants_UseTheirOwnMailboxesAndSignIns()
    {
        var other = StandIn.AddTenant("tenant-h", "other-client", "other-secret");
        var theirs = other.Mailbox("cin@hillingdon.example");
        using var hillingdon = Open(
            Settings with { TenantId = "tenant-h", ClientId = "other-client", ClientSecret = "other-secret", Mailbox = theirs.Address },
            "hillingdon");

        await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain with { Key = "n" }, Time);
        await OutboxLoop.SettleAsync(hillingdon.Mail, Messages.Plain with { Key = "h" }, Time);

        Assert.Equal("n", Assert.Single(TeamMailbox.Mail.Sent).Key);
        Assert.Equal("h", Assert.Single(theirs.Mail.Sent).Key);
    }

    [Fact]
    public async Task Authority_WithAnothersMailbox_IsRefusedByItsOwnTenant()
    {
        StandIn.AddTenant("tenant-h", "other-client", "other-secret");
        using var hillingdon = Open(Settings with { TenantId = "tenant-h", ClientId = "other-client", ClientSecret = "other-secret" }, "hillingdon");

        Assert.Equal(DeliveryState.Queued, (await OutboxLoop.SettleAsync(hillingdon.Mail, Messages.Plain, Time)).State);

        Assert.Empty(TeamMailbox.Mail.Sent);
    }

    [Fact]
    public async Task SignIn_ThatIsRefused_LeavesTheMessageOpenUntilSomebodyMendsIt()
    {
        using var tenant = GraphTenant.For("northamptonshire", Settings, new StaticCredential("stale"), Time);

        var receipt = await tenant.Mail.SendAsync(Messages.Plain with { Reference = "begun" }, CancellationToken.None);

        Assert.Equal((DeliveryState.Sending, "401 InvalidAuthenticationToken", new Fault.Passing(FaultCause.NotSignedIn)), (receipt.State, receipt.Problem, receipt.Fault));
    }

    [Fact]
    public async Task Mailbox_AskedByManyAtOnce_IsNeverAskedByMoreThanFour()
    {
        StandIn.Latency = TimeSpan.FromMilliseconds(20);
        await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain, Time);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain with { Key = $"k{number}" }, Time)));

        Assert.Equal(13, TeamMailbox.Mail.Sent.Count);
        Assert.InRange(TeamMailbox.MostAtOnce, 2, 4);
    }

    [Fact]
    public void Token_IsNotSentOverPlainHttp()
    {
        var refused = Assert.Throws<ArgumentException>(() => GraphTenant.For("n", Settings with { Endpoint = new("http://graph.example/v1.0") }));

        Assert.Contains("Endpoint", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_ThatAreIncomplete_NameEachGapAndNoSecret()
    {
        var refused = Assert.Throws<ArgumentException>(() => GraphTenant.For("n", new GraphSettings { ClientSecret = "hush", CertificatePath = "app.pem" }));

        Assert.All(
            ["Mailbox", "exactly one of", "TenantId", "ClientId"],
            gap => Assert.Contains(gap, refused.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("hush", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", new GraphSettings { ClientSecret = "hush" }.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sdk_IsLoadedWithTheFirstRequestOnly()
    {
        var context = new ApartContext(typeof(GraphTenant).Assembly.Location);
        var integrations = context.LoadFromAssemblyPath(typeof(GraphTenant).Assembly.Location);
        var settings = Activator.CreateInstance(integrations.GetType(typeof(GraphSettings).FullName!)!)!;
        foreach (var (name, value) in new (string, object)[] { ("TenantId", "t"), ("ClientId", "c"), ("ClientSecret", "s"), ("Mailbox", Team), ("Endpoint", StandIn.Endpoint) })
        {
            settings.GetType().GetProperty(name)!.SetValue(settings, value);
        }

        var tenant = integrations.GetType(typeof(GraphTenant).FullName!)!.GetMethod(nameof(GraphTenant.For))!.Invoke(null, ["n", settings, null, null])!;
        Assert.DoesNotContain(context.Assemblies, assembly => assembly.GetName().Name is "Microsoft.Graph" or "Azure.Identity");

        var calendar = tenant.GetType().GetProperty(nameof(GraphTenant.Calendar))!.GetValue(tenant)!;
        await Assert.ThrowsAsync<HttpRequestException>(() => (Task)calendar.GetType().GetMethod("RoomsAsync")!.Invoke(calendar, [CancellationToken.None])!);
        Assert.Contains(context.Assemblies, assembly => assembly.GetName().Name == "Microsoft.Graph");
    }

    /// <summary>Loads the product once more, apart from what other tests have loaded.</summary>
    private sealed class ApartContext(string path) : AssemblyLoadContext(isCollectible: false)
    {
        private readonly AssemblyDependencyResolver _resolver = new(path);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            _resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;
    }
}

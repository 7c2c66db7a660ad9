using System.Collections.Concurrent;
using System.Text.Json;
using CinWorkflows.StandIns.Http;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Calendar;

public sealed class SubscriptionTests : GraphTest
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10_080);

    private readonly BlockingCollection<JsonElement> _told = [];
    private JsonElement _last;

    [Fact]
    public async Task Authority_WithoutAnAddress_IsNotTold() =>
        Assert.Null(await Graph.Calendar.SubscribeAsync(Chair, null, CancellationToken.None));

    [Fact]
    public async Task Subscription_LastsNearlyAsLongAsTheServiceAllowsAndHasASecretOfItsOwn()
    {
        await using var receiver = await ReceiveAsync();

        var one = await SubscribeAsync(receiver, before: null);
        var other = await SubscribeAsync(receiver, before: null);

        Assert.InRange(one.ExpiresAt - Time.GetUtcNow(), Longest - TimeSpan.FromHours(2), Longest);
        Assert.Equal(64, one.Secret.Length);
        Assert.NotEqual(one.Secret, other.Secret);
    }

    [Fact]
    public async Task Change_InOutlook_IsToldWithTheSecret()
    {
        await using var receiver = await ReceiveAsync();
        var subscription = await SubscribeAsync(receiver, before: null);
        var placed = await Graph.Calendar.PutAsync(Meetings.Review, null, CancellationToken.None);

        Assert.True(_told.TryTake(out var told, TimeSpan.FromSeconds(20)), "No notification came.");

        Assert.Equal((subscription.Id, subscription.Secret), (told.GetProperty("subscriptionId").GetString(), told.GetProperty("clientState").GetString()));
        Assert.Equal(placed.EventId, told.GetProperty("resourceData").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Subscription_Renewed_KeepsItsIdAndSecret()
    {
        await using var receiver = await ReceiveAsync();
        var before = await SubscribeAsync(receiver, before: null);
        Time.Advance(TimeSpan.FromDays(6.5));

        var after = await SubscribeAsync(receiver, before);

        Assert.Equal(before with { ExpiresAt = before.ExpiresAt + TimeSpan.FromDays(6.5) }, after);
    }

    [Fact]
    public async Task Subscription_ThatHoldsForLonger_IsLeftAlone()
    {
        await using var receiver = await ReceiveAsync();
        var before = await SubscribeAsync(receiver, before: null);
        var calls = StandIn.Log.Count;
        Time.Advance(TimeSpan.FromDays(3));

        Assert.Same(before, await SubscribeAsync(receiver, before));
        Assert.Equal(calls, StandIn.Log.Count);
    }

    [Fact]
    public async Task Subscription_AtAnotherAddress_IsEndedAndMadeAnew()
    {
        await using var former = await ReceiveAsync();
        await using var receiver = await ReceiveAsync();
        var before = await SubscribeAsync(former, before: null);

        var after = await SubscribeAsync(receiver, before);

        Assert.NotEqual(before.Id, after.Id);
        Assert.Equal([after.Address!], Tenant.Subscriptions.Addresses);
    }

    [Fact]
    public async Task Subscription_OfAnAuthorityThatIsNotToldAnyMore_IsEnded()
    {
        await using var receiver = await ReceiveAsync();
        var before = await SubscribeAsync(receiver, before: null);

        Assert.Null(await Graph.Calendar.SubscribeAsync(Chair, before, CancellationToken.None));
        Assert.Empty(Tenant.Subscriptions.Ids);
    }

    [Fact]
    public async Task Challenge_IsToldWithTheSecret_AndNothingElseUntilItIsRenewed()
    {
        await using var receiver = await ReceiveAsync();
        var before = await SubscribeAsync(receiver, before: null);
        await Tenant.Subscriptions.ChallengeAsync(before.Id);
        var placed = await Graph.Calendar.PutAsync(Meetings.Review, null, CancellationToken.None);
        Assert.Equal("reauthorizationRequired", Told().GetProperty("lifecycleEvent").GetString());

        var after = await SubscribeAsync(receiver, before with { ExpiresAt = Time.GetUtcNow() });
        await Graph.Calendar.PutAsync(Meetings.Review with { Revision = 1, Subject = "Moved" }, placed.EventId, CancellationToken.None);

        Assert.Equal(before.Id, after.Id);
        Assert.Equal((before.Secret, "updated"), (Told().GetProperty("clientState").GetString(), _last.GetProperty("changeType").GetString())!);
    }

    [Fact]
    public async Task Removed_AsTheServiceSays_ItIsMadeAnew()
    {
        await using var receiver = await ReceiveAsync();
        var before = await SubscribeAsync(receiver, before: null);
        await Tenant.Subscriptions.RemoveAsync(before.Id);
        Assert.Equal(("subscriptionRemoved", before.Secret), (Told().GetProperty("lifecycleEvent").GetString(), _last.GetProperty("clientState").GetString())!);

        var after = await SubscribeAsync(receiver, before with { ExpiresAt = Time.GetUtcNow() });

        Assert.Equal([after.Id], Tenant.Subscriptions.Ids);
    }

    [Fact]
    public async Task Subscription_ThatTheServiceForgot_IsMadeAnew()
    {
        await using var receiver = await ReceiveAsync();
        var before = await SubscribeAsync(receiver, before: null);
        Tenant.Subscriptions.End(before.Id);
        Time.Advance(TimeSpan.FromDays(6.5));

        var after = await SubscribeAsync(receiver, before);

        Assert.NotEqual(before.Id, after.Id);
        Assert.Equal([after.Id], Tenant.Subscriptions.Ids);
    }

    [Fact]
    public async Task Address_ThatDoesNotAnswer_IsRefusedByTheService()
    {
        var problem = await Assert.ThrowsAsync<HttpRequestException>(() =>
            Open(Settings with { NotificationAddress = new(StandIn.Address, "nothing") }).Calendar.SubscribeAsync(Chair, null, CancellationToken.None));

        Assert.Equal("Microsoft Graph: 400 ValidationError", problem.Message);
    }

    private JsonElement Told()
    {
        Assert.True(_told.TryTake(out _last, TimeSpan.FromSeconds(20)), "No notification came.");
        return _last;
    }

    private async Task<CalendarSubscription> SubscribeAsync(LoopbackServer receiver, CalendarSubscription? before) =>
        (await Open(Settings with { NotificationAddress = new(receiver.Address, "changed") }).Calendar.SubscribeAsync(Chair, before, CancellationToken.None))!;

    private Task<LoopbackServer> ReceiveAsync() => LoopbackServer.StartAsync(app => app.Run(async context =>
    {
        if (context.Request.Query["validationToken"].ToString() is { Length: > 0 } token)
        {
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync(token);
            return;
        }

        using var json = await JsonDocument.ParseAsync(context.Request.Body);
        _told.Add(json.RootElement.GetProperty("value")[0].Clone());
    }));
}

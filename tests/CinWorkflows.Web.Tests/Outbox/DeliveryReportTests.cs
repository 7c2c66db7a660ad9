using System.Net;
using System.Text.Json;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Integrations.Authorities;
using CinWorkflows.StandIns.AzureCommunication;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace CinWorkflows.Web.Tests.Outbox;

/// <summary>What Event Grid posts of e-mails, at the real endpoint, read by the real settings.</summary>
public sealed class DeliveryReportTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private const string OthersSecret = "fedcba9876543210fedcba9876543210";
    private const string Operation = "11111111-2222-8333-8444-555555555555";

    private static readonly QueuedEmail Email = new(
        Operation, "jane@example.org", JsonDocument.Parse("""{ "senderAddress": "donotreply@mail.council.example" }""").RootElement);

    [Theory]
    [InlineData(Secret, true)]
    [InlineData("another-secret-of-the-same-length", false)]
    [InlineData("", false)]
    public async Task Event_Grid_is_answered_where_it_has_the_secret_and_nobody_else_is(string secret, bool isAnswered)
    {
        await using var host = await StartAsync();
        using var grid = new EventGridStandIn();

        Assert.Equal(isAnswered, await grid.SubscribeAsync(Webhook(host, secret)));
    }

    [Theory]
    [InlineData("Delivered", DeliveryState.Delivered, 0)]
    [InlineData("Expanded", DeliveryState.Delivered, 0)]
    [InlineData("Bounced", DeliveryState.Queued, 1)]
    [InlineData("Suppressed", DeliveryState.Queued, 1)]
    [InlineData("Quarantined", DeliveryState.Queued, 1)]
    [InlineData("FilteredSpam", DeliveryState.Queued, 1)]
    [InlineData("Failed", DeliveryState.Queued, 1)]
    [InlineData("SomethingNew", DeliveryState.Accepted, 0)]
    public async Task What_arrived_is_delivered_and_what_came_back_goes_the_next_way(string status, DeliveryState state, int tried)
    {
        await using var host = await StartAsync();
        await SentAsync(host, DeliveryState.Accepted);
        using var grid = new EventGridStandIn();
        await grid.SubscribeAsync(Webhook(host, Secret));

        Assert.Equal(HttpStatusCode.OK, await grid.ReportAsync(Email, status));

        var message = (await host.Services.GetRequiredService<IOutbox>().FindByReferenceAsync(Operation, default)) ?? await OnlyAsync(host);
        Assert.Equal((state, tried), (message.State, message.Tried.Count));
    }

    [Fact]
    public async Task What_came_back_after_it_had_arrived_goes_the_next_way_and_the_other_way_round_nothing_is_learned()
    {
        await using var host = await StartAsync();
        await SentAsync(host, DeliveryState.Accepted);
        using var grid = new EventGridStandIn();
        await grid.SubscribeAsync(Webhook(host, Secret));
        await grid.ReportAsync(Email, "Delivered");
        await grid.ReportAsync(Email, "Delivered");

        Assert.Equal(HttpStatusCode.OK, await grid.ReportAsync(Email, "Bounced"));
        Assert.Equal((DeliveryState.Queued, 1), ((await OnlyAsync(host)).State, (await OnlyAsync(host)).Tried.Count));

        await grid.ReportAsync(Email, "Delivered");
        Assert.Equal(DeliveryState.Queued, (await OnlyAsync(host)).State);
    }

    [Fact]
    public async Task A_secret_is_believed_of_the_messages_of_its_own_authority_only()
    {
        await using var host = await StartAsync();
        await SentAsync(host, DeliveryState.Accepted);
        using var grid = new EventGridStandIn();
        Assert.True(await grid.SubscribeAsync(Webhook(host, OthersSecret)), "Hillingdon's own reports are taken.");

        Assert.Equal(HttpStatusCode.OK, await grid.ReportAsync(Email, "Bounced"));

        Assert.Equal(DeliveryState.Accepted, (await OnlyAsync(host)).State);
    }

    [Fact]
    public async Task A_report_of_a_message_whose_sending_is_not_recorded_yet_is_posted_again()
    {
        await using var host = await StartAsync();
        await SentAsync(host, DeliveryState.Sending);
        using var grid = new EventGridStandIn();
        await grid.SubscribeAsync(Webhook(host, Secret));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await grid.ReportAsync(Email, "Delivered"));
        await RecordAsync(host, DeliveryState.Accepted);
        await grid.RepeatAsync();

        Assert.Equal((0, DeliveryState.Delivered), (grid.ToRepeat, (await OnlyAsync(host)).State));
    }

    [Fact]
    public async Task A_report_of_somebody_elses_message_is_taken_and_changes_nothing()
    {
        await using var host = await StartAsync();
        await SentAsync(host, DeliveryState.Accepted);
        using var grid = new EventGridStandIn();
        await grid.SubscribeAsync(Webhook(host, Secret));

        Assert.Equal(HttpStatusCode.OK, await grid.ReportAsync(Email with { OperationId = Guid.NewGuid().ToString() }, "Bounced"));

        Assert.Equal(DeliveryState.Accepted, (await OnlyAsync(host)).State);
    }

    [Fact]
    public async Task What_is_no_list_of_events_or_comes_without_the_secret_is_refused()
    {
        await using var host = await StartAsync();

        (await host.PostAsync($"/messages/reports?secret={Secret}", """{ "recipient": "jane@example.org" }""")).IsProblem(HttpStatusCode.BadRequest, "body: a list of events in Event Grid's own schema is expected.");
        (await host.PostAsync("/messages/reports?secret=wrong", "[]")).IsProblem(HttpStatusCode.Unauthorized, "secret: it is not the secret of an authority's service.");
        (await host.PostAsync("/messages/reports", "[]")).IsProblem(HttpStatusCode.Unauthorized, "secret: it is not the secret of an authority's service.");
        (await host.PostAsync($"/messages/reports?secret={Secret}", $"[\"{new string('x', 1_100_000)}\"]", ("Expect", "100-continue"))).IsProblem(HttpStatusCode.RequestEntityTooLarge);
    }

    private static Task<ApiHost> StartAsync()
    {
        AuthoritySettings With(string secret) => new()
        {
            Email = EmailService.AzureCommunication,
            AzureCommunication = new() { Endpoint = new("https://mail.example"), AccessKey = "c2VjcmV0", Sender = "donotreply@mail.council.example", ReportsSecret = secret },
        };
        var connections = AuthorityConnections.Of(new Dictionary<string, AuthoritySettings> { ["northamptonshire"] = With(Secret), ["hillingdon"] = With(OthersSecret) }, Mock.Of<IMessageChannel>(), TimeProvider.System);
        return ApiHost.StartAsync(change: services => services.AddSingleton<IDeliveryReports>(connections));
    }

    private static Uri Webhook(ApiHost host, string secret) => new(host.Client.BaseAddress!, $"/messages/reports?secret={secret}");

    private static async Task SentAsync(ApiHost host, DeliveryState state)
    {
        await host.Services.GetRequiredService<IOutbox>().QueueAsync([new("k", null, MessageKind.Digest, new("sw-1", IsStaff: true), "northamptonshire/2026-03-10")], ApiHost.Now, default);
        await RecordAsync(host, state);
    }

    private static Task RecordAsync(ApiHost host, DeliveryState state) => host.Services.GetRequiredService<IOutbox>().RecordAttemptAsync(
        "k", new(ApiHost.Now.AddSeconds((int)state), new(state, Operation, null) { Reference = Operation }, state == DeliveryState.Sending ? ApiHost.Now : null, Medium.Email), default);

    private static async Task<MessageView> OnlyAsync(ApiHost host) =>
        Assert.Single(await host.Services.GetRequiredService<IOutbox>().DueAsync(DateTimeOffset.MaxValue, 10, default) is { Count: > 0 } due
            ? due
            : [await host.Services.GetRequiredService<IOutbox>().FindByReferenceAsync(Operation, default) ?? throw new InvalidOperationException("It is gone.")]);
}

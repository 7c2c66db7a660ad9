using System.Net;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using Moq;

namespace CinWorkflows.Web.Tests.MeetingCalendars;

public sealed class NotificationTests
{
    private const string Genuine = """{ "value": [{ "subscriptionId": "sub-1", "clientState": "secret", "changeType": "updated", "resource": "Users/x/Events/y" }] }""";

    [Fact]
    public async Task Asked_to_prove_itself_it_gives_the_token_back_as_plain_text_and_nothing_more()
    {
        await using var host = await ApiHost.StartAsync(allowed: false, from: IPAddress.Parse("192.0.2.1"));

        using var response = await host.Client.PostAsync("/calendar/notifications?validationToken=a%20%3Cb%3E", null);

        Assert.Equal("a <b>", await response.Content.ReadAsStringAsync());
        Assert.Equal(("text/plain", "nosniff"), (response.Content.Headers.ContentType!.MediaType, response.Headers.GetValues("X-Content-Type-Options").Single()));
    }

    [Fact]
    public async Task Told_of_a_change_it_looks_soon_at_the_calendar_whose_secret_is_right()
    {
        await using var host = await ApiHost.StartAsync(allowed: false, from: IPAddress.Parse("192.0.2.1"));
        host.Calendars.Setup(book => book.ToldOfChangeAsync("sub-1", "secret", CalendarNews.Changed, It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>())).ReturnsAsync(true);

        var answer = await host.PostAsync("/calendar/notifications", Genuine);

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        host.Calendars.VerifyAll();
    }

    [Theory]
    [InlineData("reauthorizationRequired", CalendarNews.PromiseInDoubt)]
    [InlineData("subscriptionRemoved", CalendarNews.PromiseInDoubt)]
    [InlineData("missed", CalendarNews.Changed)]
    [InlineData("somethingNew", CalendarNews.Changed)]
    public async Task Told_what_becomes_of_a_subscription_it_acts_on_it_where_the_secret_is_right(string lifecycleEvent, CalendarNews news)
    {
        await using var host = await ApiHost.StartAsync(allowed: false, from: IPAddress.Parse("192.0.2.1"));
        host.Calendars.Setup(book => book.ToldOfChangeAsync("sub-1", "secret", news, It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>())).ReturnsAsync(true);

        var answer = await host.PostAsync("/calendar/notifications", $$"""{ "value": [{ "subscriptionId": "sub-1", "clientState": "secret", "tenantId": "t", "lifecycleEvent": "{{lifecycleEvent}}" }] }""");

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        host.Calendars.VerifyAll();
    }

    [Fact]
    public async Task A_token_that_is_none_is_not_given_back()
    {
        await using var host = await ApiHost.StartAsync(allowed: false, from: IPAddress.Parse("192.0.2.1"));

        (await host.PostAsync("/calendar/notifications?validationToken=a%0Ab", "{}")).IsProblem(HttpStatusCode.BadRequest, "validationToken: is not a token as Microsoft Graph sends it.");
        (await host.PostAsync($"/calendar/notifications?validationToken={new string('a', 5000)}", "{}")).IsProblem(HttpStatusCode.BadRequest, "validationToken: is not a token as Microsoft Graph sends it.");
        host.Calendars.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Whoever_guesses_gets_the_same_answer()
    {
        await using var host = await ApiHost.StartAsync(allowed: false, from: IPAddress.Parse("192.0.2.1"));
        host.Calendars.Setup(book => book.ToldOfChangeAsync("sub-1", "secret", CalendarNews.Changed, It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>())).ReturnsAsync(false);

        Assert.Equal(HttpStatusCode.Accepted, (await host.PostAsync("/calendar/notifications", Genuine)).Status);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{ "value": [1, null, { "subscriptionId": 4, "clientState": "x" }, { "subscriptionId": "sub-1" }] }""")]
    public async Task What_is_no_notification_changes_nothing(string body)
    {
        await using var host = await ApiHost.StartAsync(allowed: false, from: IPAddress.Parse("192.0.2.1"));

        Assert.Equal(HttpStatusCode.Accepted, (await host.PostAsync("/calendar/notifications", body)).Status);
        host.Calendars.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task What_is_not_json_or_too_long_is_refused()
    {
        await using var host = await ApiHost.StartAsync(allowed: false, from: IPAddress.Parse("192.0.2.1"));

        (await host.PostAsync("/calendar/notifications", "no")).IsProblem(HttpStatusCode.BadRequest, "body: a list of notifications is expected.");
        (await host.PostAsync("/calendar/notifications", $"[\"{new string('x', 300_000)}\"]")).IsProblem(HttpStatusCode.RequestEntityTooLarge);
    }
}

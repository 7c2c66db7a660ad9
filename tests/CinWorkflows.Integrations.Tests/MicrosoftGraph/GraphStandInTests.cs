using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph;

/// <summary>The stand-in is as strict as the service that it stands in for, to a client that is not ours.</summary>
public sealed class GraphStandInTests : GraphTest
{
    private static readonly JsonObject Meeting = new()
    {
        ["subject"] = "A",
        ["transactionId"] = "b7c1",
        ["start"] = new JsonObject { ["dateTime"] = "2026-07-14T10:00:00", ["timeZone"] = "GMT Standard Time" },
        ["end"] = new JsonObject { ["dateTime"] = "2026-07-14T11:00:00", ["timeZone"] = "GMT Standard Time" },
    };

    [Theory]
    [InlineData(false, HttpStatusCode.NotFound)]
    [InlineData(true, HttpStatusCode.OK)]
    public async Task Id_OfADraft_StaysOnSendingOnlyWhereThatWasAskedFor(bool immutable, HttpStatusCode expected)
    {
        using var http = Client();
        if (immutable)
        {
            http.DefaultRequestHeaders.Add("Prefer", "IdType=\"ImmutableId\"");
        }

        var draft = new JsonObject { ["subject"] = "A", ["toRecipients"] = new JsonArray(new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = "a@example.org" } }) };
        using var made = await http.PostAsJsonAsync($"users/{Team}/messages", draft);
        var id = (await made.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<string>();
        using var sent = await http.PostAsync($"users/{Team}/messages/{id}/send", null);
        using var found = await http.GetAsync($"users/{Team}/messages/{id}");

        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        Assert.Equal(expected, found.StatusCode);
    }

    [Theory]
    [InlineData("A", HttpStatusCode.Created)]
    [InlineData("B", HttpStatusCode.BadRequest)]
    public async Task Transaction_Repeated_IsDoneOnce_AndSaysWhichEventItMade(string subject, HttpStatusCode expected)
    {
        using var http = Client();
        var again = (JsonObject)Meeting.DeepClone();
        again["subject"] = subject;

        using var first = await http.PostAsJsonAsync($"users/{Chair}/events", Meeting);
        using var second = await http.PostAsJsonAsync($"users/{Chair}/events", again);

        var (made, answer) = (await first.Content.ReadFromJsonAsync<JsonObject>(), await second.Content.ReadFromJsonAsync<JsonObject>());
        Assert.Equal((HttpStatusCode.Created, expected), (first.StatusCode, second.StatusCode));
        Assert.Equal(made!["id"]!.GetValue<string>(), (answer!["id"] ?? answer["error"]!["@event.existingEventId"])!.GetValue<string>());
        Assert.Single(ChairMailbox.Calendar.Events);
    }

    [Fact]
    public async Task Event_ChangedMeanwhile_IsNotChangedByWhoeverReadItBefore()
    {
        using var http = Client();
        using var first = await http.PostAsJsonAsync($"users/{Chair}/events", Meeting);
        var made = (await first.Content.ReadFromJsonAsync<JsonObject>())!;
        ChairMailbox.Calendar.Outlook.ChangeVenue(made["id"]!.GetValue<string>(), "Library");

        using var change = new HttpRequestMessage(HttpMethod.Patch, $"users/{Chair}/events/{made["id"]}") { Content = JsonContent.Create(new JsonObject { ["subject"] = "B" }) };
        change.Headers.TryAddWithoutValidation("If-Match", made["@odata.etag"]!.GetValue<string>());
        using var answer = await http.SendAsync(change);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
    }

    [Theory]
    [InlineData(179, "accepted")]
    [InlineData(181, "declined")]
    public async Task Room_Answers_ByItsBookingWindow_AndByWhoWasFirst(int days, string expected)
    {
        Tenant.AddRoom("room-1@council.example", "Room 1", 8, "Town hall", wheelchairs: true);
        using var http = Client();
        var (first, second) = (Booking(days, "first"), Booking(days, "second"));

        using var one = await http.PostAsJsonAsync($"users/{Chair}/events", first);
        using var two = await http.PostAsJsonAsync($"users/{Chair}/events", second);

        Assert.Equal((expected, "declined"), (await AnswerAsync(one), await AnswerAsync(two)));
    }

    [Theory]
    [InlineData("start", "2026-07-14T10:00:00", "Mars Standard Time", "TimeZoneNotSupportedException")]
    [InlineData("start", "2026-07-14T10:00:00Z", "UTC", "ErrorPropertyValidationFailure")]
    [InlineData("end", "2026-07-14T09:00:00", "GMT Standard Time", "ErrorCalendarEndDateIsEarlierThanStartDate")]
    public async Task Times_ThatExchangeWouldNotTake_AreRefused(string property, string wall, string zone, string code)
    {
        using var http = Client();
        var meeting = (JsonObject)Meeting.DeepClone();
        meeting[property] = new JsonObject { ["dateTime"] = wall, ["timeZone"] = zone };

        using var answer = await http.PostAsJsonAsync($"users/{Chair}/events", meeting);

        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonObject>())!["error"]!["code"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("schedules")]
    [InlineData("Schedules")]
    public async Task Action_TakesItsParametersByTheirDocumentedNames(string name)
    {
        using var http = Client();
        var question = new JsonObject { [name] = new JsonArray(Chair), ["StartTime"] = Meeting["start"]!.DeepClone(), ["EndTime"] = Meeting["end"]!.DeepClone() };

        using var answer = await http.PostAsJsonAsync($"users/{Chair}/calendar/getSchedule", question);

        Assert.Equal(name == "Schedules", answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Caller_WithoutAToken_IsRefused()
    {
        using var http = Client();
        http.DefaultRequestHeaders.Remove("Authorization");

        using var answer = await http.GetAsync($"users/{Chair}/events");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Mailbox_WithMoreThanFourCalls_IsThrottled()
    {
        StandIn.Latency = TimeSpan.FromMilliseconds(300);
        using var http = Client();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => http.GetAsync($"users/{Chair}/events")));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }

    private JsonObject Booking(int days, string transaction)
    {
        var (start, end) = (Time.GetUtcNow().AddDays(days), Time.GetUtcNow().AddDays(days).AddHours(1));
        return new()
        {
            ["subject"] = "A",
            ["transactionId"] = transaction,
            ["start"] = new JsonObject { ["dateTime"] = start.ToString("yyyy-MM-dd'T'HH:mm:ss", null), ["timeZone"] = "UTC" },
            ["end"] = new JsonObject { ["dateTime"] = end.ToString("yyyy-MM-dd'T'HH:mm:ss", null), ["timeZone"] = "UTC" },
            ["attendees"] = new JsonArray(new JsonObject { ["type"] = "resource", ["emailAddress"] = new JsonObject { ["address"] = "room-1@council.example" } }),
        };
    }

    private static async Task<string> AnswerAsync(HttpResponseMessage made) =>
        (await made.Content.ReadFromJsonAsync<JsonObject>())!["attendees"]![0]!["status"]!["response"]!.GetValue<string>();

    private HttpClient Client()
    {
        var http = new HttpClient { BaseAddress = new(StandIn.Endpoint + "/") };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {Tenant.IssueToken()}");
        return http;
    }
}

using System.Net;
using System.Text.Json;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Cases.Actions;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.People;
using Moq;

namespace CinWorkflows.Web.Tests.Cases;

public sealed class ReadActionsTests
{
    private static readonly StaffMember Sam = new("sw-1", "Sam Example", "sam@example.org", "team-1", [Role.SocialWorker]);

    private static readonly PersonView Alex = new("p-1", ParticipantKind.Child, "Alex Example", null, null, new(2015, 6, 1), ReceivesPlan: true);

    [Fact]
    public async Task ReadActions_OfAWorker_GivesWhatSettlesADutyFirst_WithItsFields()
    {
        await using var host = await StartedAsync();
        host.Record.Duties = [new("CIN-1", new("StartAssessment", DutyKind.StartAssessment, null, Role.SocialWorker, "sw-1", "WT", null, null), ApiHost.Now, 1, null, [])];

        var answer = await host.GetAsync("/cases/CIN-1/actions?actor=sw-1&role=socialWorker");

        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        var first = answer.Json.GetProperty("possible")[0];
        Assert.Equal("assessmentStarted", first.GetProperty("act").GetString());
        Assert.Equal("StartAssessment", first.GetProperty("settles")[0].GetProperty("key").GetString());
        var on = Assert.Single(first.GetProperty("fields").EnumerateArray(), field => field.GetProperty("name").GetString() == "on");
        Assert.Equal(("date", true), (on.GetProperty("kind").GetString(), on.GetProperty("required").GetBoolean()));
    }

    [Fact]
    public async Task ReadActions_OfAWorker_SaysWhyADecisionIsNotTheirs_AndWhyAReviewIsTooSoon()
    {
        await using var host = await StartedAsync();

        var answer = await host.GetAsync("/cases/CIN-1/actions?actor=sw-1&role=socialWorker");

        Assert.Contains("team manager", Because(answer, "workerAssigned"), StringComparison.Ordinal);
        Assert.Contains("no plan in force", Because(answer, "reviewHeldWithoutMeeting"), StringComparison.Ordinal);
    }

    /// <summary>H33, N31: what is offered is taken, and what is taken is offered.</summary>
    [Fact]
    public async Task ReadActions_BeforeAReviewWasHeld_OffersNoOutcome_AndAMeetingThatNobodyArranged()
    {
        await using var host = await StartedAsync();

        var answer = await host.GetAsync("/cases/CIN-1/actions?actor=sw-1&role=socialWorker");

        Assert.Contains("no review was held", Because(answer, "reviewOutcomeRecorded"), StringComparison.Ordinal);
        Assert.Contains(answer.Json.GetProperty("possible").EnumerateArray(), act => act.GetProperty("act").GetString() == "meetingHeld");
    }

    [Fact]
    public async Task ReadActions_NamesTheChoicesOfTheCase()
    {
        await using var host = await StartedAsync();

        var answer = await host.GetAsync("/cases/CIN-1/actions?actor=sw-1&role=socialWorker");

        var kind = Field(answer, "participantAdded", "person.kind")!.Value;
        Assert.Equal("choice", kind.GetProperty("kind").GetString());
        Assert.Contains(kind.GetProperty("choices").EnumerateArray(), choice => choice.GetProperty("value").GetString() == "parent");
    }

    [Fact]
    public async Task ReadActions_OfADutyThatAnActOnlyStops_DoesNotOfferToStopIt()
    {
        await using var host = await StartedAsync();
        host.Record.People = [Alex];
        host.Record.Duties = [new("CIN-1", new("ObtainViews/p-1", DutyKind.ObtainViews, new ReviewSubject(1), Role.SocialWorker, "sw-1", "N26", null, null), ApiHost.Now, 1, null, [])];

        var answer = await host.GetAsync("/cases/CIN-1/actions?actor=sw-1&role=socialWorker");

        var left = Assert.Single(answer.Json.GetProperty("possible").EnumerateArray(), act => act.GetProperty("act").GetString() == "participantLeft");
        Assert.Equal(0, left.GetProperty("settles").GetArrayLength());
    }

    [Fact]
    public async Task ReadActions_OfAMeeting_OffersAsItsChairWhoeverActsForTheTeam_AndNoClerk()
    {
        await using var host = await StartedAsync();
        host.Record.Change("CIN-1", file => file with { AttendeesDiscussedOn = new(2026, 3, 3) });
        host.Directory.Setup(directory => directory.InTeamAsync("team-1", Role.BusinessSupport, It.IsAny<CancellationToken>())).ReturnsAsync([new StaffMember("bs-1", "Bea Example", "bea@example.org", "team-1", [Role.BusinessSupport])]);
        host.Directory.Setup(directory => directory.InTeamAsync("team-1", Role.SocialWorker, It.IsAny<CancellationToken>())).ReturnsAsync([Sam]);
        host.Directory.Setup(directory => directory.ArrangedForAsync("team-1", It.IsAny<CancellationToken>())).ReturnsAsync([new StaffMember("tm-2", "Tess Example", "tess@example.org", "team-2", [Role.TeamManager])]);

        var answer = await host.GetAsync("/cases/CIN-1/actions?actor=sw-1&role=socialWorker");

        Assert.Equal(["sw-1", "tm-2"], Values(answer, "meetingArranged", "chairId").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("attendeesDiscussed", "about", "p-1")]
    [InlineData("attendeesDiscussed", "with", "p-1")]
    [InlineData("becameLookedAfter", "settled[].matter", "meeting/m1")]
    public async Task ReadActions_OffersThePeopleOfTheCaseAndWhatIsOpen(string act, string field, string value)
    {
        await using var host = await StartedAsync();
        host.Record.People = [Alex];
        host.Record.Change("CIN-1", file => file with
        {
            Meetings = [new Meeting("m1", MeetingPurpose.Review, MeetingState.Arranged, ApiHost.Now.AddDays(9), ApiHost.Now.AddDays(9).AddHours(1), "sw-1", Role.SocialWorker, ["p-1"])],
        });

        var answer = await host.GetAsync("/cases/CIN-1/actions?actor=sw-1&role=socialWorker");

        Assert.Contains(value, Values(answer, act, field));
    }

    [Theory]
    [InlineData("/cases/nowhere/actions?actor=sw-1&role=socialWorker", HttpStatusCode.NotFound)]
    [InlineData("/cases/CIN-1/actions?actor=sw-1", HttpStatusCode.BadRequest)]
    [InlineData("/cases/CIN-1/actions?actor=sw-1&role=king", HttpStatusCode.BadRequest)]
    public async Task ReadActions_OfNoCaseOrNobody_IsRefused(string path, HttpStatusCode status)
    {
        await using var host = await StartedAsync();

        Assert.Equal(status, (await host.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("safeguardingConcernRaised", "concernId")]
    [InlineData("meetingArranged", "meetingId")]
    [InlineData("moveReported", "transferId")]
    public async Task ReadActions_OfWhatIsNew_IsPossibleThoughNothingIsThereToBeNamed(string act, string field)
    {
        await using var host = await StartedAsync();
        host.Directory.Setup(directory => directory.InTeamAsync("team-1", Role.SocialWorker, It.IsAny<CancellationToken>())).ReturnsAsync([Sam]);
        host.Record.Change("CIN-1", file => file with { AttendeesDiscussedOn = new(2026, 3, 3) });

        var answer = await host.GetAsync("/cases/CIN-1/actions?actor=sw-1&role=socialWorker");

        Assert.Equal(JsonValueKind.Null, Field(answer, act, field)?.GetProperty("choices").ValueKind);
    }

    [Fact]
    public async Task ReadActions_OffersRoutesAndChecklistsOfTheAuthority()
    {
        await using var host = await StartedAsync();
        var pack = PackLibrary.Shipped.Current("northamptonshire", new(2026, 3, 3))!.Pack;
        var choices = new CaseChoices(host.Record.Look("CIN-1")!, pack, new([], []), pack.Authority.WorkingCalendar(), new(2026, 3, 3));

        Assert.Equal(pack.ClosureRoutes.Select(route => route.Text), choices.Of(typeof(ClosureDecided), "route", typeof(string))!.Select(choice => choice.Words));
        Assert.Equal(pack.Regimes.Values.SelectMany(regime => regime.Criteria).Select(item => item.Id), choices.Of(typeof(RegimeChosen), "criteriaMet", typeof(string))!.Select(choice => choice.Value));
        Assert.Null(choices.Of(typeof(MoveReported), "transferId", typeof(string)));
    }

    private static IEnumerable<string?> Values(Answer answer, string act, string field) => Field(answer, act, field) is { } found
        ? found.GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("value").GetString())
        : throw new Xunit.Sdk.XunitException($"'{act}' with '{field}' is not offered: {answer.Text}");

    private static string Because(Answer answer, string act) => Assert.Single(
            answer.Json.GetProperty("notPossible").EnumerateArray(),
            entry => entry.GetProperty("act").GetString() == act)
        .GetProperty("because").GetRawText();

    private static JsonElement? Field(Answer answer, string act, string field) => answer.Json.GetProperty("possible").EnumerateArray()
        .Where(entry => entry.GetProperty("act").GetString() == act)
        .SelectMany(entry => entry.GetProperty("fields").EnumerateArray())
        .Where(entry => entry.GetProperty("name").GetString() == field)
        .Select(entry => (JsonElement?)entry)
        .FirstOrDefault();

    private static async Task<ApiHost> StartedAsync()
    {
        var host = await ApiHost.StartAsync();
        var started = await host.PostAsync("/cases", Requests.Start("CIN-1"));
        Assert.True(started.Status == HttpStatusCode.Created, started.Text);
        return host;
    }
}

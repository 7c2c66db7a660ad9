using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Cases;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Reviews that are held together with others (N42).</summary>
public sealed class CombinedReviewScenarios
{
    private const string Sibling = "CIN-SIBLING";

    private const string Line = "the review of another child of the family";

    [Fact]
    public async Task N42_a_review_is_linked_with_the_case_of_a_sibling_that_meets_at_the_same_time()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        var review = ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker) with { CombinedWith = Line, CombinedCaseId = Sibling };

        await world.RefusedAsync(review, "act.combinedCaseId");
        await OpenSiblingAsync(world);
        await world.RefusedAsync(review, "act.combinedCaseId");
        await ArrangeForSiblingAsync(world, review.StartsAt);
        await world.RefusedAsync(review with { CombinedWith = null }, "combinedWith");
        await world.RefusedAsync(review with { CombinedCaseId = CaseWorld.CaseId }, "act.combinedCaseId");
        await world.DoAsync(review);

        Assert.True((await world.FileAsync()).Meeting("r1") is { Combined: true, CombinedCaseId: Sibling });
    }

    [Fact]
    public async Task N42_families_read_that_it_is_combined_and_staff_alone_with_which_case()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await OpenSiblingAsync(world);
        var review = ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker) with { CombinedWith = Line, CombinedCaseId = Sibling };
        await ArrangeForSiblingAsync(world, review.StartsAt);
        await world.DoAsync(review);

        Assert.Contains($"{Line} (case {Sibling})", world.SentTo("chris").Last(message => message.Invitation is not null).Text, StringComparison.Ordinal);
        Assert.Contains(Line, world.SentTo("alex").Last().Text, StringComparison.Ordinal);
        Assert.All(world.SentTo("alex").Concat(world.SentTo("jo")), message => Assert.DoesNotContain(Sibling, message.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task N42_what_a_review_was_combined_with_in_fact_is_in_the_timeline_and_in_the_record_that_people_get()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        await OpenSiblingAsync(world);
        var start = await ArrangeAgreedAsync(world);

        await world.DoAsync(new MeetingHeld("r1", LondonTime.DateOf(start), ["mother-1", "father-1", "child-1", "school-1"], "Note") { CombinedWith = Line, CombinedCaseId = Sibling });
        await world.FulfilAsync(DutyKind.RecordReviewOutcome);

        Assert.Contains((await world.ViewAsync()).Timeline, entry => entry is TimelineMeeting { MeetingId: "r1", CombinedCaseId: Sibling });
        Assert.Contains(world.SentTo("alex"), message => message.Text.Contains($"It was held together with: {Line}.", StringComparison.Ordinal));
        Assert.All(world.SentTo("alex"), message => Assert.DoesNotContain(Sibling, message.Text, StringComparison.Ordinal));
    }

    private static async Task OpenSiblingAsync(CaseWorld world)
    {
        var opened = new CaseOpened(
            world.Today, OrdinaryCast.Child with { Id = "child-2", Name = "Charlie Example", BornOn = new(2019, 3, 1) }, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.Mother]);
        Assert.NotNull((await world.Host.Register.OpenAsync(new(Sibling, world.Pack.Id, null, OrdinaryCast.Manager, opened), default)).Receipt);
        await world.Host.SettleAsync();
    }

    private static async Task ArrangeForSiblingAsync(CaseWorld world, DateTimeOffset startsAt)
    {
        await RecordAsync(new AssessmentStarted(world.Today));
        await RecordAsync(new AttendeesDiscussed(world.Today, ["mother-1"], ChildAttends: false, "Is too young.", ["mother-1"]));
        await RecordAsync(new MeetingArranged(
            "m1", MeetingPurpose.FirstPlanning, startsAt, startsAt.AddHours(1), new("Family centre", "Taxi", "Creche", "After school"), "sw-1", Role.SocialWorker, ["mother-1"]));

        async Task RecordAsync(Act act)
        {
            var decision = await world.Host.Register.RecordAsync(Sibling, new(null, OrdinaryCast.Worker, act), default);
            Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
            await world.Host.SettleAsync();
        }
    }
}

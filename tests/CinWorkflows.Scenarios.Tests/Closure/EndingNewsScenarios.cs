using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Closure;

/// <summary>Whoever had to do with a case hears how it has ended, and nobody hears it who must not (N32, H30, N54).</summary>
public sealed class EndingNewsScenarios
{
    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N32_H30_family_and_agencies_are_told_that_the_case_is_closed_and_who_has_no_address_is_told_by_a_person(string pack)
    {
        await using var world = await RecommendedAsync(pack);
        var matter = InformedPerson.Ended(world.Today);

        await CloseAsync(world, ContinuingSupport.SingleAgency);
        await LaterAsync(world);

        var mother = Assert.Single(Told(world, OrdinaryCast.Mother.Email!));
        Assert.Contains("no longer needs support", mother.Text, StringComparison.Ordinal);
        Assert.Contains("One service goes on with its support, without us.", mother.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", mother.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Agreed in supervision.", mother.Text, StringComparison.Ordinal);
        Assert.Contains("Your plan has ended", Assert.Single(Told(world, OrdinaryCast.Child.Email!)).Text, StringComparison.Ordinal);
        Assert.Single(Told(world, OrdinaryCast.School.Email!));
        await world.DutyAsync(DutyKind.InformByHand, new InformedSubject(matter, OrdinaryCast.Father.Id).Text);

        await world.DoAsync(new InformedByHand(matter, OrdinaryCast.Father.Id, world.Today, "By telephone."));
        await world.NoDutyAsync(DutyKind.InformByHand);
    }

    [Fact]
    public async Task N5_that_no_need_was_found_is_told_too()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));

        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), OrdinaryCast.Manager);
        await LaterAsync(world);

        Assert.Contains("We found no need", Assert.Single(Told(world, OrdinaryCast.Mother.Email!)).Text, StringComparison.Ordinal);
        await world.DutyAsync(DutyKind.InformByHand, new InformedSubject(InformedPerson.Ended((await world.FileAsync()).Ending!.On), OrdinaryCast.Father.Id).Text);
    }

    [Theory]
    [InlineData("northamptonshire", false, "has been looked after since")]
    [InlineData("hillingdon", false, "has been looked after since")]
    [InlineData("northamptonshire", true, "has a child protection plan")]
    [InlineData("hillingdon", true, "has a child protection plan")]
    public async Task N1_N46_H1_that_care_or_protection_takes_the_place_of_the_plan_is_told_to_family_and_agencies(string pack, bool protection, string words)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        if (protection)
        {
            await world.DoAsync(new ChildProtectionPlanStarted(world.Today));
        }

        await world.DoAsync(protection ? new CaseEndedForChildProtection(world.Today, "It has taken over.", Settled(await world.FileAsync())) : new BecameLookedAfter(world.Today), protection ? OrdinaryCast.Manager : null);
        await LaterAsync(world);

        var mother = Assert.Single(Told(world, OrdinaryCast.Mother.Email!));
        Assert.Contains(words, mother.Text, StringComparison.Ordinal);
        Assert.Contains("With it end the visits, the meetings and what the plan asks of anybody.", mother.Text, StringComparison.Ordinal);
        Assert.Contains("What changes for you", Assert.Single(Told(world, OrdinaryCast.Child.Email!)).Text, StringComparison.Ordinal);
        Assert.Single(Told(world, OrdinaryCast.School.Email!));
        await world.DutyAsync(DutyKind.InformByHand, new InformedSubject(InformedPerson.Ended(world.Today.AddDays(-4)), OrdinaryCast.Father.Id).Text);
    }

    [Fact]
    public async Task N46_nobody_is_written_to_of_the_end_after_a_death()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new BecameLookedAfter(world.Today));
        await world.DoAsync(new ChildDied(world.Today));
        var before = world.Sent.Count;

        await LaterAsync(world);

        Assert.DoesNotContain(world.Sent.Skip(before), message => message.Kind == MessageKind.CaseEnded);
    }

    [Fact]
    public async Task N54_whoever_must_not_know_of_the_plan_hears_nothing_of_its_end_until_somebody_decides()
    {
        await using var world = await RecommendedAsync("northamptonshire");
        await world.DoAsync(new DisclosureRestricted(OrdinaryCast.Mother.Id, [DisclosureTopic.Plan], "She must not know of it."), OrdinaryCast.Manager);
        var matter = InformedPerson.Ended(world.Today);

        await CloseAsync(world, ContinuingSupport.None);
        await LaterAsync(world);

        Assert.Empty(Told(world, OrdinaryCast.Mother.Email!));
        await world.DutyAsync(DutyKind.DecideWhatIsTold, new InformedSubject(matter, OrdinaryCast.Mother.Id).Text);
        await world.DoAsync(new DisclosureDecided(matter, OrdinaryCast.Mother.Id, world.Today, Told: false, "It would not be safe."));
        await world.NoDutyAsync(DutyKind.DecideWhatIsTold);
    }

    [Fact]
    public async Task N32_a_case_that_is_opened_again_before_the_letter_leaves_has_not_ended()
    {
        await using var world = await RecommendedAsync("northamptonshire");
        await world.GoToAsync($"{world.Today:yyyy-MM-dd}", "21:00");

        await CloseAsync(world, ContinuingSupport.None);
        await world.DoAsync(new CaseReopened(world.Today, "The wrong case."), OrdinaryCast.Manager);
        await LaterAsync(world);

        Assert.DoesNotContain(world.Sent, message => message.Kind == MessageKind.CaseEnded);
        await world.NoDutyAsync(DutyKind.TellMisinformed);
        await world.NoDutyAsync(DutyKind.InformByHand);
        await world.NoDutyAsync(DutyKind.SettleUndelivered);
    }

    [Fact]
    public async Task N32_N61_where_letters_leave_at_any_hour_whoever_had_one_in_the_night_is_told_that_the_case_is_open_again()
    {
        await using var world = await RecommendedAsync("northamptonshire", services => services.AddSingleton(new MessageSettings(new("CinWorkflows", "no-reply@cinworkflows.example"), "http://127.0.0.1:5080") { AtAnyHour = true }));
        await world.GoToAsync($"{world.Today:yyyy-MM-dd}", "21:00");

        await CloseAsync(world, ContinuingSupport.None);
        Assert.Single(Told(world, OrdinaryCast.Mother.Email!));
        await world.DoAsync(new CaseReopened(world.Today, "The wrong case."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.TellMisinformed);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N32_N61_H30_whoever_was_told_of_the_end_is_told_that_the_case_is_open_again(string pack)
    {
        await using var world = await RecommendedAsync(pack);
        await CloseAsync(world, ContinuingSupport.None);
        await LaterAsync(world);
        Assert.Single(Told(world, OrdinaryCast.Mother.Email!));

        await world.DoAsync(new CaseReopened(world.Today, "The school has seen more."), OrdinaryCast.Manager);

        var duty = await world.DutyAsync(DutyKind.TellMisinformed);
        Assert.NotNull(duty.Deadline);
        await world.DoAsync(new MisinformedTold(long.Parse(duty.Subject!.Text, CultureInfo.InvariantCulture), world.Today, "The mother, the child and the school, by telephone."));
        await world.NoDutyAsync(DutyKind.TellMisinformed);
    }

    [Fact]
    public async Task N32_N61_whoever_was_told_of_the_end_by_a_person_is_told_that_the_case_is_open_again()
    {
        await using var world = await RecommendedAsync("northamptonshire");
        await world.GoToAsync($"{world.Today:yyyy-MM-dd}", "21:00");
        await CloseAsync(world, ContinuingSupport.None);
        await world.DoAsync(new InformedByHand(InformedPerson.Ended(world.Today), OrdinaryCast.Father.Id, world.Today, "By telephone."));

        await world.DoAsync(new CaseReopened(world.Today, "The wrong case."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.TellMisinformed);
    }

    private static List<OpenItemDecision> Settled(CaseFile file) => [.. OpenItems.Of(file).Select(item => new OpenItemDecision(item.Id, "It is left.", "The protection plan takes over."))];

    private static List<OutgoingMessage> Told(CaseWorld world, string address) => [.. world.SentTo(address).Where(message => message.Kind == MessageKind.CaseEnded)];

    private static Task CloseAsync(CaseWorld world, ContinuingSupport continuing) =>
        world.DoAsync(new ClosureDecided(world.Today, true, "close", continuing, "Agreed in supervision."), OrdinaryCast.Manager);

    private static Task LaterAsync(CaseWorld world) => world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(4));

    private static async Task<CaseWorld> RecommendedAsync(string pack, Action<IServiceCollection>? change = null)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05", change);
        await world.ReachReviewAsync();
        if (pack == "hillingdon")
        {
            await world.FulfilAsync(DutyKind.AgreeReviewChair);
        }

        await world.FulfilAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(new ActionCompleted("a1", world.Today));
        await world.DoAsync(new ReviewOutcomeRecorded(
            world.Today, [ReviewOutcome.NoLongerInNeed], "Achieved.", [new("o1", ProgressRating.Achieved)], AmendPlan: false, RecommendedRoute: "close"));
        await world.FulfilAsync(DutyKind.InformByHand);
        return world;
    }
}

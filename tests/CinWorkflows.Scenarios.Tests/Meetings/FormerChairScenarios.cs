using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>The case is given to another worker while a meeting is arranged, or agreed, under the former one (N11, H25).</summary>
public sealed class FormerChairScenarios
{
    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N11_H25_it_is_said_who_chairs_now_and_whoever_is_invited_hears_it(string pack)
    {
        await using var world = await ReviewOfAsync(pack);
        await ArrangeAgreedAsync(world, hold: false);
        await world.NoDutyAsync(DutyKind.SettleChair);

        await world.DoAsync(new WorkerAssigned("sw-2", "The worker is ill."), OrdinaryCast.Manager);

        var duty = await world.DutyAsync(DutyKind.SettleChair, "r1");
        Assert.Equal(("sw-2", world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 2)), (duty.OwnerId, duty.Deadline!.Due));
        var (told, former) = (world.SentTo("alex").Count, world.SentTo("chris").Count);
        await world.FulfilAsync(DutyKind.AgreeReviewChair);
        await world.FulfilAsync(DutyKind.SettleChair);
        Assert.Equal("sw-2", (await world.FileAsync()).Meeting("r1")!.ChairId);
        Assert.Contains("Kim Worker, who chairs", Assert.Single(world.SentTo("alex").Skip(told)).Text, StringComparison.Ordinal);
        Assert.True(world.SentTo("chris").Count > former);
    }

    [Fact]
    public async Task H25_what_was_agreed_about_whoever_led_is_agreed_anew()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        await world.DoAsync(new ReviewChairAgreed(Role.LeadProfessional, "sw-1"), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.AgreeReviewChair);

        await world.DoAsync(new WorkerAssigned("sw-2", "The worker is ill."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.AgreeReviewChair, "1");
        await world.RefusedAsync(ReviewMeeting(world, "r1", "sw-1", Role.LeadProfessional), "chairRole", "H25");
    }

    [Fact]
    public async Task N11_who_takes_the_case_back_chairs_as_it_was_arranged()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await ArrangeAgreedAsync(world, hold: false);
        await world.DoAsync(new WorkerUnassigned("The worker is ill."), OrdinaryCast.Manager);
        Assert.Equal(Role.TeamManager, (await world.DutyAsync(DutyKind.SettleChair, "r1")).Owner);

        await world.DoAsync(new WorkerAssigned("sw-1"), OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.SettleChair);
    }

    [Fact]
    public async Task N11_a_manager_who_chairs_goes_on_doing_so()
    {
        await using var world = await DiscussedAsync("hillingdon");
        await world.DoAsync(FirstMeeting(world));

        await world.DoAsync(new WorkerAssigned("sw-2", "The worker is ill."), OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.SettleChair);
    }

    [Fact]
    public async Task N11_whoever_was_to_chair_and_is_not_named_when_the_case_is_restricted_chairs_no_more()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        await world.DoAsync(new ReviewChairAgreed(Role.SeniorSocialWorker, "sw-2"), OrdinaryCast.Manager);
        await world.DoAsync(ReviewMeeting(world, "r1", "sw-2", Role.SeniorSocialWorker));
        await world.NoDutyAsync(DutyKind.SettleChair);

        await world.DoAsync(new CaseRestricted(["sw-1", "sm-1"], "The family knows the worker next door."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.SettleChair, "r1");
        var meeting = (await world.FileAsync()).Meeting("r1")!;
        await world.RefusedAsync(new MeetingAttendeesChanged("r1", meeting.Attendees, meeting.ChairId, meeting.ChairRole, "She was asked to chair."), "chairRole", actor: OrdinaryCast.Manager);
        await world.DoAsync(new NamedPeopleAdded(["sw-2"], "She chairs the review, and the family agrees."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.SettleChair);
        await world.DoAsync(new CaseRestricted(["sw-1", "sm-1"], "The family knows the worker next door."), OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.SettleChair, "r1");
        await world.DoAsync(new CaseRestrictionLifted("The family agrees that the team knows."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.SettleChair);
    }
}

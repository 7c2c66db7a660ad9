using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Duties;

public sealed class OrdinaryDayTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 7, 10, 0, 0, TimeSpan.Zero);
    private static readonly PolicyPack Pack = PackLibrary.Shipped.Current("northamptonshire", new(2026, 1, 7))!.Pack;
    private static readonly OrdinaryTeam Team = new(new("sw-9", Role.SocialWorker), new("tm-9", Role.TeamManager), new("sm-9", Role.ServiceManager));

    [Fact]
    public void A_duty_of_an_allocated_case_is_done_by_its_worker_and_that_of_another_by_the_manager()
    {
        Assert.Equal(new Actor("sw-1", Role.SocialWorker), Assert.Single(Day(DutyKind.VisitChild, "sw-1").Acts).Actor);
        Assert.Equal(Team.Manager, Assert.Single(Day(DutyKind.VisitChild, workerId: null).Acts).Actor);
    }

    [Fact]
    public void A_manager_allocates_the_worker_of_the_team() =>
        Assert.Equal(new OrdinaryAct(Team.Manager, new WorkerAssigned("sw-9")), Assert.Single(Day(DutyKind.AllocateWorker, workerId: null).Acts));

    [Fact]
    public void A_team_waits_where_another_authority_answers() => Assert.Empty(Day(DutyKind.ObtainAcceptance, "sw-1").Acts);

    [Fact]
    public void A_team_attends_to_what_is_open_in_the_order_of_its_pack()
    {
        DutyKind[] open = [DutyKind.FurtherDuty, DutyKind.AgreeReviewInterval, DutyKind.CirculatePlan];

        Assert.Equal([DutyKind.CirculatePlan, DutyKind.AgreeReviewInterval, DutyKind.FurtherDuty], open.OrderBy(kind => OrdinaryDay.PlaceOf(kind, Pack)));
    }

    private static OrdinaryDay Day(DutyKind kind, string? workerId)
    {
        var file = new CaseFile { CaseId = "CIN-1", Pack = Pack.Reference, ReferredOn = new(2026, 1, 5), Allocation = new("team-1", workerId) };
        var duty = new Duty(Duty.KeyOf(kind, null), kind, null, Role.SocialWorker, workerId, "local", null, null);
        return new(duty, file, [duty], Pack, Team, Now);
    }
}

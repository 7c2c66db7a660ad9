using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>Staff are refused something in the words of their own authority.</summary>
public sealed class LabelsInRefusalsTests
{
    private static readonly CaseFile File = new()
    {
        CaseId = "CIN-1",
        Pack = EastmerePack.Pack.Reference,
        ReferredOn = new(2026, 1, 5),
        Allocation = new("team-1", "sw-1"),
        Assessment = new(new(2026, 1, 6), new(2026, 1, 30), AssessmentOutcome.Section17Support),
        TransfersOut = [new() { Id = "move-1", Number = 1, To = "E09000017", ReportedOn = new(2026, 2, 2), ResidentOn = new(2026, 2, 9) }],
    };

    [Fact]
    public void The_meeting_has_the_authoritys_name() =>
        Assert.Contains(
            PlanRulesOfOrder.NextVersion(1, Desk()),
            refusal => refusal.Reason == "a plan is made in the first Family Meeting; record 'meetingHeld' first.");

    [Fact]
    public void A_base_role_has_the_authoritys_name() =>
        Assert.Contains(
            new ServiceManagerNotified("move-1", new(2026, 2, 10)).Check(Desk()),
            refusal => refusal.Reason == "no dispute or delay waits to be brought to the Head of Service; record 'transferDisputed' first.");

    private static CaseDesk Desk()
    {
        var pack = PackDraft.Eastmere().Set("labels.serviceManager", "\"Head of Service\"").Read().Pack!;
        return new(File, pack, pack.Authority.WorkingCalendar(), new(2026, 2, 10), new("tm-1", Role.TeamManager));
    }
}

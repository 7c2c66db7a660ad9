using CinWorkflows.Cases;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Scenarios.Tests.Transfers;

public sealed class TransferInScenarios
{
    private const string TransferId = "E09000017.H-0001.1";

    internal static readonly ParticipantDetails Sender =
        new("former-1", ParticipantKind.Agency, "Ash Former", ReceivesPlan: false, "ash@hillingdon.example", "London Borough of Hillingdon");

    [Fact]
    public async Task N62_the_meeting_is_held_within_20_working_days_of_the_family_being_resident_whatever_the_day_of_the_notice()
    {
        await using var world = await ReceivedAsync(residentOn: null);
        Assert.Null((await world.DutyAsync(DutyKind.HoldTransferMeeting)).Deadline);

        await world.DoAsync(new ResidenceRecorded(world.Today, CaseWorld.Day("2026-01-02")));

        // 2 January 2026 is a Friday; the twentieth working day after it is 30 January.
        var duty = await world.DutyAsync(DutyKind.HoldTransferMeeting);
        Assert.Equal((CaseWorld.Day("2026-01-30"), "N62"), (duty.Deadline!.Due, duty.Clause));
        await world.NoDutyAsync(DutyKind.RecordResidence);
    }

    [Fact]
    public async Task N62_the_former_worker_is_invited_and_the_plan_is_made_in_that_meeting()
    {
        await using var world = await ReceivedAsync();
        await world.DoAsync(Accepted(world), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.StartAssessment);
        await world.NoDutyAsync(DutyKind.HoldFirstPlanningMeeting);

        var start = LondonTime.At(world.WorkingDayIn(7), new(16, 0));
        await world.DoAsync(MeetingAfterMoveScenarios.Discussed(world));
        await world.DoAsync(MeetingAfterMoveScenarios.Arranged(start));
        Assert.Contains(world.SentTo("ash@"), message => message.Kind == MessageKind.Invitation);

        await world.Host.AdvanceToAsync(start.AddHours(2));
        await world.DoAsync(new MeetingHeld("after-move", world.Today, [OrdinaryCast.Mother.Id, Sender.Id], "The plan goes on."));

        await world.NoDutyAsync(DutyKind.HoldTransferMeeting);
        await world.FulfilAsync(DutyKind.AgreePlan);
        await world.DutyAsync(DutyKind.HoldReview, "1");
    }

    [Fact]
    public async Task N44_N52_a_child_taken_over_on_the_assessment_that_came_was_not_assessed_here_and_none_of_a_day_is_passed_on()
    {
        await using var world = await ReceivedAsync();
        await world.DoAsync(Accepted(world), OrdinaryCast.Manager);
        Assert.Null((await world.FileAsync()).OwnAssessment);
        await world.ReportAsync(hasMoved: false);
        await world.AssessAsync();

        await world.RefusedAsync(Moves.Pack(world) with { Parts = [new(PackPartKind.Plan, MissingReason: "None yet."), new(PackPartKind.ReviewMinutes, MissingReason: "None yet.")] }, "parts", "N52");
    }

    [Fact]
    public async Task N44_a_reassessment_follows_the_ordinary_procedure()
    {
        await using var world = await ReceivedAsync();

        await world.DoAsync(Accepted(world) with { Decision = TransferInDecision.Reassess }, OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.StartAssessment);
        Assert.True(ResponsibilityLedger.On(await world.FileAsync(), world.Pack, world.Today).IsOurs);
    }

    [Fact]
    public async Task N63_no_further_action_takes_responsibility_and_ends_with_reasons()
    {
        await using var world = await ReceivedAsync();
        var decided = Accepted(world) with { Decision = TransferInDecision.NoFurtherAction };
        await world.RefusedAsync(decided with { Reasons = " " }, "reasons", "N63", OrdinaryCast.Manager);

        await world.DoAsync(decided, OrdinaryCast.Manager);

        var file = await world.FileAsync();
        Assert.Equal((EndingReason.NoNeedFound, true), (file.Ending!.Reason, ResponsibilityLedger.On(file, world.Pack, world.Today).IsOurs));
    }

    [Fact]
    public async Task N47_until_it_is_taken_over_the_former_authority_is_responsible_and_nothing_else_is_due_here()
    {
        await using var world = await ReceivedAsync();

        Assert.Equal(Moves.Hillingdon, ResponsibilityLedger.On(await world.FileAsync(), world.Pack, world.Today).Authority);
        await world.NoDutyAsync(DutyKind.StartAssessment);
        await world.DutyAsync(DutyKind.DecideTransferIn);
        await world.DutyAsync(DutyKind.AcknowledgeTransfer);
    }

    [Fact]
    public async Task N60_a_refusal_says_what_is_disputed_and_an_assertion_cannot_be_refused()
    {
        await using var world = await ReceivedAsync();
        var refused = new TransferInDecided(world.Today, TransferInDecision.Refuse, null, "Below our threshold.");
        await world.RefusedAsync(refused, "about", "N60", OrdinaryCast.Manager);
        await world.DoAsync(refused with { About = DisputeAbout.Threshold }, OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.DecideTransferIn);

        await world.DoAsync(new TransferInAsserted(world.Today, "The child is found with you."));

        Assert.Equal(Role.ServiceManager, (await world.DutyAsync(DutyKind.AnswerAssertion)).Owner);
        Assert.True(ResponsibilityLedger.On(await world.FileAsync(), world.Pack, world.Today).IsOurs);
        await world.RefusedAsync(refused with { About = DisputeAbout.Threshold }, "decision", "N60", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N47_a_child_is_not_taken_over_from_before_the_family_lives_here()
    {
        await using var world = await ReceivedAsync(residentOn: "2026-01-12");

        await world.RefusedAsync(Accepted(world), "responsibleFrom", "N47", OrdinaryCast.Manager);
        await world.DoAsync(Accepted(world) with { ResponsibleFrom = CaseWorld.Day("2026-01-12") }, OrdinaryCast.Manager);
    }

    [Fact]
    public async Task A_withdrawal_before_the_decision_ends_the_case()
    {
        await using var world = await ReceivedAsync();

        await world.DoAsync(new TransferInWithdrawn(world.Today, WithdrawalReason.Returned));

        Assert.Equal(EndingReason.TransferWithdrawn, (await world.FileAsync()).Ending!.Reason);
    }

    [Fact]
    public async Task A_withdrawal_that_crosses_the_acceptance_changes_nothing_and_somebody_finds_out_where_the_family_is()
    {
        await using var world = await ReceivedAsync();
        await world.DoAsync(Accepted(world), OrdinaryCast.Manager);

        await world.DoAsync(new TransferInWithdrawn(world.Today, WithdrawalReason.Returned));

        Assert.True(ResponsibilityLedger.On(await world.FileAsync(), world.Pack, world.Today).IsOurs);
        await world.DutyAsync(DutyKind.SettleCrossedWithdrawal);
        await world.DoAsync(new CrossedWithdrawalSettled(world.Today, "The family lives here."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.SettleCrossedWithdrawal);
    }

    [Fact]
    public async Task Responsibility_is_not_taken_backwards_in_time_nor_taken_back()
    {
        await using var world = await ReceivedAsync();
        await world.RefusedAsync(Accepted(world) with { ResponsibleFrom = world.Today.AddDays(-1) }, "responsibleFrom", "N61", OrdinaryCast.Manager);
        await world.DoAsync(Accepted(world), OrdinaryCast.Manager);

        await world.RefusedAsync(new TransferInDecided(world.Today, TransferInDecision.Refuse, null, "Changed our mind.", DisputeAbout.Responsibility), "type", "N61", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task H36_Hillingdon_receives_under_the_national_rules()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        var decision = await OpenAsync(world, new("E06000061.N-0001.1", "E06000061", world.Today, world.Today, TransferRisk.Standard, "None known.", Sender.Id));
        Assert.NotNull(decision.Receipt);

        Assert.Equal("H36", (await world.DutyAsync(DutyKind.HoldTransferMeeting)).Clause);
    }

    [Fact]
    public async Task H36_a_refusal_in_Hillingdon_cites_the_clause_by_which_the_national_rules_hold()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        var notice = new TransferNotice("E06000061.N-0001.1", "E06000061", world.Today, world.Today, TransferRisk.Standard, "None known.", Sender.Id);
        Assert.NotNull((await OpenAsync(world, notice)).Receipt);
        var accepted = new TransferInDecided(world.Today, TransferInDecision.Accept, world.Today, "The family lives here.");

        await world.RefusedAsync(accepted with { Reasons = " " }, "reasons", "H36", OrdinaryCast.Manager);
        await world.RefusedAsync(accepted with { ResponsibleFrom = null }, "responsibleFrom", "H36", OrdinaryCast.Manager);
        await world.RefusedAsync(accepted with { Decision = TransferInDecision.Refuse, ResponsibleFrom = null }, "about", "H36", OrdinaryCast.Manager);
        await world.RefusedAsync(new MoveReported($"E09000017.{CaseWorld.CaseId}.1", world.Today, "E09000017", world.Today, HasMoved: true, 0), "toAuthority", "H36");
        Assert.Equal("H36", ResponsibilityLedger.On(await world.FileAsync(), world.Pack, world.Today).Clause);
    }

    internal static async Task<CaseWorld> ReceivedAsync(string? residentOn = "2026-01-05", int? recentMoves = null, string? expectedOn = null)
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        var notice = new TransferNotice(TransferId, Moves.Hillingdon, world.Today, residentOn is null ? null : CaseWorld.Day(residentOn), TransferRisk.Standard, "None known.", Sender.Id)
        {
            ExpectedOn = expectedOn is null ? null : CaseWorld.Day(expectedOn),
            RecentMoves = recentMoves,
        };
        var decision = await OpenAsync(world, notice);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        return world;
    }

    internal static async Task<Decision> OpenAsync(CaseWorld world, TransferNotice notice, ParticipantDetails? sender = null)
    {
        var opened = new CaseOpened(
            world.Today, OrdinaryCast.Child, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.Mother, OrdinaryCast.Father, OrdinaryCast.School, sender ?? Sender], notice);
        var decision = await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, opened), default);
        await world.Host.SettleAsync();
        return decision;
    }

    private static TransferInDecided Accepted(CaseWorld world) => new(world.Today, TransferInDecision.Accept, world.Today, "The need is as assessed.");
}

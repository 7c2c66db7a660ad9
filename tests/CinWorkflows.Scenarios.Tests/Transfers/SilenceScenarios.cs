using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>
/// N60: silence is a delay. Three months in which nobody does anything, at each step out and in: no step ends in silence, and no pause
/// between two reminders is longer than the ladder's.
/// </summary>
public sealed class SilenceScenarios
{
    private const int Silence = 90;

    /// <summary>The steps that pass a child on: what is done until then, and whose silence it is.</summary>
    public static TheoryData<string, DutyKind[]> Steps => new()
    {
        { "reported", [DutyKind.AssessMove, DutyKind.CompareServices, DutyKind.BriefCounterpart, DutyKind.SettleSharing, DutyKind.PrepareTransferPack, DutyKind.NotifyReceivingAuthority] },
        { "assessed", [DutyKind.InformByHand] },
        { "restricted", [DutyKind.DecideWhatIsTold] },
        { "expected", [DutyKind.ConfirmMove] },
        { "stay", [DutyKind.ReviewTemporaryMove, DutyKind.NotifyReceivingAuthority] },
        { "notified", [DutyKind.ObtainAcknowledgement, DutyKind.ObtainAcceptance, DutyKind.CommunicateRisks] },
        { "questioned", [DutyKind.AnswerTransferQuestion] },
        { "refused", [DutyKind.NotifyServiceManager] },
        { "brought", [DutyKind.DecideTransferDispute] },
        { "asserted", [DutyKind.ObtainAssertionReceipt] },
        { "accepted", [DutyKind.CloseAsTransferred, DutyKind.HandOver] },
        { "withdrawn", [DutyKind.ConfirmWithdrawal] },
        { "overtaken", [DutyKind.ConfirmWithdrawal] },
        { "received", [DutyKind.RecordResidence, DutyKind.AcknowledgeTransfer, DutyKind.DecideTransferIn] },
        { "receivedResident", [DutyKind.HoldTransferMeeting] },
        { "receivedRefused", [DutyKind.InformByHand] },
        { "receivedAsserted", [DutyKind.AnswerAssertion] },
        { "receivedCrossed", [DutyKind.SettleCrossedWithdrawal] },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task N60_no_step_of_a_move_ends_in_silence(string until, DutyKind[] kinds)
    {
        await using var world = await UntilAsync(until);
        var began = world.Today;
        var duties = new List<Duty>();
        foreach (var kind in kinds)
        {
            duties.Add(await world.DutyAsync(kind));
        }

        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(Silence));

        var view = await world.ViewAsync();
        Assert.All(duties, duty => IsToldAgainAndAgain(duty, duty.Deadline?.Due ?? began, view, world));
    }

    private static void IsToldAgainAndAgain(Duty duty, DateOnly due, CaseView view, CaseWorld world)
    {
        var (kind, step) = (duty.Kind, Step(world.Pack, duty));
        var calendar = world.Pack.Authority.WorkingCalendar();
        List<DateOnly> told = [.. view.Timeline.OfType<TimelineNotice>()
            .Where(notice => notice.DutyKey.StartsWith($"{kind}", StringComparison.Ordinal))
            .Select(entry => LondonTime.DateOf(entry.At))
            .Append(world.Today)
            .Distinct()
            .Order()];
        Assert.True(told.Count > 5, $"told on {string.Join(", ", told)}");
        Assert.All(told.Where(day => day > due).Pairwise(), pause => Assert.True(
            calendar.CountWorkingDays(pause.Before, pause.After) <= step,
            $"{kind}: from {pause.Before} to {pause.After} nobody was told, though the ladder goes every {step} working days"));
    }

    /// <summary>The longest step of the ladder, in working days: it repeats until somebody acts.</summary>
    private static int Step(PolicyPack pack, Duty duty) => pack.Notices[pack.Rule(duty.Kind, duty.Subject).Ladder].Rungs.Where(rung => rung.Repeats).Max(rung => rung.WorkingDays);

    private static Task<CaseWorld> UntilAsync(string until) => until switch
    {
        "reported" => Moves.ReportedAsync(),
        "assessed" => ThenAsync(Moves.ReportedAsync(), world => world.AssessAsync()),
        "restricted" => ThenAsync(Moves.ReportedAsync(), async world =>
        {
            await world.DoAsync(new DisclosureRestricted(OrdinaryCast.Father.Id, [DisclosureTopic.Moves], "He looks for them."));
            await world.AssessAsync();
        }),
        "receivedResident" => TransferInScenarios.ReceivedAsync(),
        "receivedRefused" => ThenAsync(TransferInScenarios.ReceivedAsync(), world => world.DoAsync(
            new TransferInDecided(world.Today, TransferInDecision.Refuse, null, "Below our threshold.", DisputeAbout.Threshold), OrdinaryCast.Manager)),
        "expected" => Moves.ReportedAsync(hasMoved: false),
        "stay" => Moves.ReportedAsync(temporaryUntil: CaseWorld.Day("2026-01-20")),
        "received" => TransferInScenarios.ReceivedAsync(residentOn: null),
        "receivedAsserted" => ThenAsync(TransferInScenarios.ReceivedAsync(), world => world.DoAsync(new TransferInAsserted(world.Today, "The child is found with you."))),
        "receivedCrossed" => ThenAsync(TransferInScenarios.ReceivedAsync(), async world =>
        {
            await world.DoAsync(new TransferInDecided(world.Today, TransferInDecision.Accept, world.Today, "The need is as assessed."), OrdinaryCast.Manager);
            await world.DoAsync(new TransferInWithdrawn(world.Today, WithdrawalReason.Returned));
        }),
        _ => ThenAsync(Moves.NotifiedAsync(), world => GoOnAsync(world, until)),
    };

    private static async Task<CaseWorld> ThenAsync(Task<CaseWorld> before, Func<CaseWorld, Task> then)
    {
        var world = await before;
        await then(world);
        return world;
    }

    private static async Task GoOnAsync(CaseWorld world, string until)
    {
        switch (until)
        {
            case "questioned":
                await world.DoAsync(new TransferQuestioned(Moves.First, world.Today, "q1", "Which school?", "Jo Counterpart"));
                break;
            case "refused" or "brought" or "asserted":
                await RefusedAsync(world, until);
                break;
            case "accepted":
                await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"));
                break;
            case "withdrawn":
                await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.Returned, "Back."));
                break;
            case "overtaken":
                await world.DoAsync(new MoveReported(Moves.Numbered(2), world.Today, Moves.Kent, world.Today, HasMoved: true, 1));
                break;
            default:
                break;
        }
    }

    private static async Task RefusedAsync(CaseWorld world, string until)
    {
        await world.DoAsync(new TransferRefused(Moves.First, world.Today, DisputeAbout.Threshold, "Below our threshold.", "Jo Counterpart"));
        if (until == "refused")
        {
            return;
        }

        await world.DoAsync(new ServiceManagerNotified(Moves.First, world.Today), OrdinaryCast.Manager);
        if (until == "asserted")
        {
            await world.DoAsync(
                new TransferDisputeDecided(Moves.First, world.Today, DisputeDecision.AssertTheirs, "Found there.", new(world.Today, "Theirs.")), OrdinaryCast.ServiceManager);
        }
    }
}

file static class Days
{
    public static IEnumerable<(DateOnly Before, DateOnly After)> Pairwise(this IEnumerable<DateOnly> days) => days.Zip(days.Skip(1));
}

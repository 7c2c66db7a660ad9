using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Transfers;

/// <summary>
/// Section 5, the other side: a child moves here. The notice is acknowledged, a meeting is held within 20 working days of the family being
/// resident, with the former authority, and a manager decides (N44, N57, N62, N63).
/// </summary>
internal static class ReceivingIn
{
    /// <summary>Runs it beside the rest of the case.</summary>
    public static async Task RunAsync(Procedure now)
    {
        now.Alongside(TellFormerAuthority(now));

        // N53: nothing is asked for that nobody may read; it goes on where there is a ground again, or ends with the withdrawal.
        if (now.File.TransferIn is not { IsSharedNoMore: false } came)
        {
            return;
        }

        now.Alongside(ReadAgain(now, came));
        if (came is { Decision: TransferInDecision.Refuse, AssertedOn: null })
        {
            await Refused(now, came);
            return;
        }

        now.Alongside(TellFamily(now, came));
        await now.Together(
            now.Until(_ => came.ResidentOn is not null, DutyKind.RecordResidence),
            now.Until(_ => came.AcknowledgedOn is not null || came.Decision is not null, DutyKind.AcknowledgeTransfer, Notice(came)),
            Meet(now),
            Decide(now, came),
            now.Until(_ => came.ResidenceDiffersSince is null, DutyKind.SettleResidence, new DaySubject(came.ResidenceDiffersSince ?? default)),
            now.Until(_ => came.CrossedWithdrawalOn is null, DutyKind.SettleCrossedWithdrawal, new DaySubject(came.CrossedWithdrawalOn ?? default)));
    }

    /// <summary>N61, N63: a family whose child is found to be no longer in need hears so, though the case has ended.</summary>
    public static Task RunAfterEndAsync(Procedure now) =>
        now is { Pack.ClocksStartWithAnchor: true, File: { Ending.Reason: EndingReason.NoNeedFound, TransferIn.Decision: TransferInDecision.NoFurtherAction } }
            ? now.Together(TransferNews.TellNotInNeedAsync(now), TellFormerAuthority(now))
            : Task.CompletedTask;

    /// <summary>N60: a case that ended in another way than that the former authority took it back does not leave that authority without the decision.</summary>
    public static Task StillTellFormerAuthority(Procedure now) =>
        now.File is { Ending.Reason: not (EndingReason.TransferWithdrawn or EndingReason.NoNeedFound) } ? TellFormerAuthority(now) : Task.CompletedTask;

    /// <summary>Whether the work on the child is this authority's: always, but for a child who moved here and was not taken over yet.</summary>
    public static bool IsTakenOver(CaseFile file) => file.TransferIn is null or { IsAccepted: true };

    /// <summary>N62: within 20 working days of the family being resident; one that was cancelled is arranged again.</summary>
    private static Task Meet(Procedure now) => now.Together(
        now.Until(
            file => file.TransferMeeting is not null || file.Meetings.All(meeting => meeting.Purpose != MeetingPurpose.TransferIn),
            DutyKind.RearrangeMeeting,
            new MeetingAgainSubject(MeetingPurpose.TransferIn)),
        now.Until(file => file.TransferMeeting is { HeldOn: not null }, DutyKind.HoldTransferMeeting));

    /// <summary>N44, N60: a manager decides; after the former authority's service manager has, the service manager here takes the child over.</summary>
    private static Task Decide(Procedure now, TransferIn came) => came.AssertedOn is null
        ? now.Until(_ => came.Decision is not null, DutyKind.DecideTransferIn, Notice(came))
        : now.Until(_ => came.IsAccepted, DutyKind.AnswerAssertion);

    /// <summary>N49, N57: a risk that was assessed anew is read again, whatever was understood or decided before.</summary>
    private static Task ReadAgain(Procedure now, TransferIn came) => now.Pack.ClocksStartWithAnchor
        ? now.Until(_ => came.ReadAgainSince is null, DutyKind.AcknowledgeTransfer, new RiskNoteSubject(came.ReadAgainSince ?? default))
        : Task.CompletedTask;

    /// <summary>N47: a child who lives here is this authority's to keep safe, also where it refuses to take the case over.</summary>
    private static Task Refused(Procedure now, TransferIn came) => came is { DecidedOn: { } refused, ResidentOn: { } lives }
        ? now.Until(_ => false, DutyKind.SettleRefusedTransfer, new DaySubject(refused > lives ? refused : lives))
        : Task.CompletedTask;

    /// <summary>N61: the family learns who is responsible now.</summary>
    private static Task TellFamily(Procedure now, TransferIn came) =>
        came.IsAccepted ? TransferNews.TellTakenAsync(now) : Task.CompletedTask;

    /// <summary>N60: a former authority that came by link or by hand hears the decision from a person: nothing is sent to it. Cases under earlier packs go on without it.</summary>
    private static Task TellFormerAuthority(Procedure now) =>
        now.Pack.Transfers?.TellByHand is not null
        && now.File.TransferIn is { ByExchange: false, Decision: { } decision, SenderId: { } sender }
        && now.File.Participant(sender) is not null
            ? InformByHand.TellAsync(now, InformedPerson.Decided(decision), sender)
            : Task.CompletedTask;

    private static DaySubject Notice(TransferIn came) => new(came.NoticedOn);
}

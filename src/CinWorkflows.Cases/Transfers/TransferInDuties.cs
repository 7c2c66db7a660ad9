using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The duties about a child who has moved here (N44, N57–N63).</summary>
internal static class TransferInDuties
{
    /// <summary>Find out since when the family lives here (N62).</summary>
    public static DutyDefinition RecordResidence { get; } = new(DutyKind.RecordResidence)
    {
        Title = _ => "Find out since when the family lives here",
        NextStep = "Ask the family and the former authority, and record the first day here.",
        AtEnd = DutyAtEnd.OfTransferIn,
        OrdinaryPractice = day => day.ByWorker(new ResidenceRecorded(day.Today, day.Today)),
        Side = TransferSide.In,
    };

    /// <summary>Read and acknowledge the notice and its risks (N57).</summary>
    public static DutyDefinition AcknowledgeTransfer { get; } = new(DutyKind.AcknowledgeTransfer)
    {
        Title = _ => "Read the pack and acknowledge the notice",
        NextStep = "Read the pack and the risk note, ask where they are unclear, and acknowledge.",
        AtEnd = DutyAtEnd.OfTransferIn,
        OrdinaryPractice = day => day.ByManager(new TransferInAcknowledged(day.Today, RisksUnderstood: true)),
        Subject = RiskNoteSubject.ReadNotice,
        Side = TransferSide.In,
    };

    /// <summary>Hold the meeting within 20 working days of the family being resident, with the former authority (N62).</summary>
    public static DutyDefinition HoldTransferMeeting { get; } = new(DutyKind.HoldTransferMeeting)
    {
        Title = _ => "Hold the meeting after the move",
        NextStep = "Talk with the family about who comes, arrange the meeting so that the invitations go out, also to the former worker, hold it, and record who came, with the note.",
        AtEnd = DutyAtEnd.OfTransferIn,
        OrdinaryPractice = OrdinaryDay.Wait,
        DoneBy = [typeof(MeetingHeld)],
        Side = TransferSide.In,
    };

    /// <summary>Decide whether the child is taken over, assessed anew, no longer in need, or refused (N44, N63).</summary>
    public static DutyDefinition DecideTransferIn { get; } = new(DutyKind.DecideTransferIn)
    {
        Title = _ => "Decide about the child who has moved here",
        NextStep = "Decide and record it with the reasons: the former authority is told by itself where it has the exchange; elsewhere you are asked to tell it. It holds the case until then; where the child lives here already, this authority has to keep the child safe now.",
        AtEnd = DutyAtEnd.OfTransferIn,
        OrdinaryPractice = day => day.ByManager(new TransferInDecided(day.Today, TransferInDecision.Accept, day.Today, "The need is as assessed.")),
        Subject = DaySubject.Read,
        Side = TransferSide.In,
    };

    /// <summary>Take over a child for whom the former authority has asserted responsibility (N60).</summary>
    public static DutyDefinition AnswerAssertion { get; } = new(DutyKind.AnswerAssertion)
    {
        Title = _ => "Take over the child: the former authority has decided that this authority is responsible",
        NextStep = "Take the child over and record it: this authority is responsible already.",
        AtEnd = DutyAtEnd.OfTransferIn,
        OrdinaryPractice = day => day.ByServiceManager(new TransferInDecided(day.Today, TransferInDecision.Reassess, day.Today, "The child is found here.")),
        Side = TransferSide.In,
    };

    /// <summary>Find out where the family is after a withdrawal that crossed the acceptance (N47).</summary>
    public static DutyDefinition SettleCrossedWithdrawal { get; } = new(DutyKind.SettleCrossedWithdrawal)
    {
        Title = _ => "Find out where the family is",
        NextStep = "Find out where the family is, and record it; report a move where the family has left.",
        AtEnd = DutyAtEnd.OfTransferIn,
        OrdinaryPractice = day => day.ByManager(new CrossedWithdrawalSettled(day.Today, "The family lives here.")),
        Subject = DaySubject.Read,
        Side = TransferSide.In,
    };

    /// <summary>Settle who supports a child who lives here and was refused (N47, N60).</summary>
    public static DutyDefinition SettleRefusedTransfer { get; } = new(DutyKind.SettleRefusedTransfer)
    {
        Title = _ => "Settle who supports the child who lives here and was refused",
        NextStep = "The child lives here, so by law this authority has to keep the child safe, whoever holds the case. Make sure that somebody sees the child, and talk to the former authority until one of the two supports them. It ends when this authority takes the child over after all, or the former authority offers again, decides or withdraws.",
        AtEnd = DutyAtEnd.FallsAway("the case that was refused is withdrawn by the former authority, or taken over here"),
        OrdinaryPractice = OrdinaryDay.Wait,
        Subject = DaySubject.Read,
        FromEdition = 3,
        Side = TransferSide.In,
    };
}

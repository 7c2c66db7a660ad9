using CinWorkflows.Cases;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Transfers;

/// <summary>
/// Tells the child, if old enough, the parents and the carers where a transfer stands (N50, N61). When the move is known the agencies are
/// asked to brief their counterparts in the new area (N56). A young child is told by their parent or worker; what a parent or carer who does
/// not have the plan is told is for people to decide (N54).
/// </summary>
internal sealed class SendTransferNews(PackLibrary packs) : ParticipantLetterStep(MessageKind.TransferNews)
{
    protected override IEnumerable<string> RecipientsOf(CaseFile file, string subject)
    {
        var isMoving = TransferNewsSubject.Find(subject) is { Stage: TransferStage.Moving };
        return LastingParticipants.Of(file)
            .Where(person => person switch
            {
                { Kind: ParticipantKind.Parent or ParticipantKind.Carer } => true,
                { Kind: ParticipantKind.Child } => person.ReceivesPlan,
                { Kind: ParticipantKind.Agency } => isMoving,
                _ => false,
            })
            .Select(person => person.Id);
    }

    protected override bool GoesByHand(CaseFile file, string person, DateTimeOffset now) =>
        IsTooYoung(file, person, packs.Get(file.Pack), LondonTime.DateOf(now));

    /// <summary>Whether somebody is a child who is told by people.</summary>
    public static bool IsTooYoung(CaseFile file, string person, PolicyPack pack, DateOnly today) =>
        file.Participant(person)?.Kind == ParticipantKind.Child && !MayBeWrittenTo(file, pack, today);

    /// <summary>Whether the child is old enough, as far as is known.</summary>
    private static bool MayBeWrittenTo(CaseFile file, PolicyPack pack, DateOnly today) =>
        !pack.ClocksStartWithAnchor || file.HasReached(pack.ChildIsWrittenToFrom, today);
}

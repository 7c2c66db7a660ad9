using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Transfers;

/// <summary>The family is told at each stage of a transfer, by message or by hand (N50, N61).</summary>
internal static class TransferNews
{
    /// <summary>
    /// A move from here: nothing leaves by itself before its risk was assessed, as who must not know of it is not known until then.
    /// </summary>
    public static async Task TellAsync(Procedure now, TransferOut move, TransferStage stage)
    {
        await now.When(_ => move.AssessedOn is not null || WasTold(now, move));
        await TellAsync(now, move.Label, stage);
    }

    /// <summary>
    /// N61: until then a person keeps whoever the child lives with informed. Of whom anything is restricted, here or on a brother's or sister's case, or
    /// from whom somebody is kept apart, is told nothing until somebody has decided what (N54).
    /// </summary>
    public static async Task KeepInformedAsync(Procedure now, TransferOut move)
    {
        if (move is { AssessedOn: null, LivesWithId: { } person } && now.File.Participant(person) is not null)
        {
            var matter = InformedPerson.Transfer(move.Label, TransferStage.Moving);
            await (IsKeptFromSomething(now.File, person, move.ReportedOn)
                ? InformByHand.DecideAsync(now, matter, person)
                : InformByHand.TellAsync(now, matter, person));
        }
    }

    private static bool IsKeptFromSomething(CaseFile file, string person, DateOnly on) =>
        Disclosure.IsRestricted(file, person, on)
        || UndecidedElsewhere.Of(file).Any(found => found.PersonId == person)
        || file.Participants.Any(other => !Disclosure.MayMeet(file, person, other.Id, on));

    /// <summary>N48, N54: of whoever joined after the assessment somebody decides whether they may know of the move; an agency is spoken to about its counterpart.</summary>
    public static Task DecideAboutJoinedAsync(Procedure now, TransferOut move) => now.Together(JoinedSinceAssessment.Undecided(now.File, move)
        .Where(person => now.File.Participant(person) is { Kind: not ParticipantKind.Agency })
        .Select(person => InformByHand.DecideAsync(now, InformedPerson.Transfer(move.Label, TransferStage.Moving), person)));

    /// <summary>N50, N61: the case has ended as transferred; whoever has not heard what they see to in the new area, and from when the other authority is responsible, hears it all the same.</summary>
    public static Task TellPassedAsync(Procedure now) => now.Together(now.File.TransfersOut
        .Where(move => move.Outcome == TransferOutcome.Transferred)
        .Select(move => now.Together(
            TellAsync(now, move, TransferStage.Passes),
            WasTold(now, move) ? Task.CompletedTask : TellAsync(now, move, TransferStage.Moving))));

    /// <summary>
    /// N61: the case has ended otherwise while the family moved; whoever was told that it passes to another authority, and not since that it stays here, hears that
    /// it does not.
    /// </summary>
    public static Task TellEndedAsync(Procedure now) => now.Together(EndedIn(now).Select(move => TellAsync(now, move, TransferStage.CaseEnded)));

    /// <summary>The moves as news of which the end of the case is told.</summary>
    public static IEnumerable<TransferOut> EndedIn(Procedure now) => now.File.TransfersOut
        .Where(move => move is { WithdrawnOn: not null, OvertakenBy: null } && now.File is { Ending.Reason: not EndingReason.Transferred })
        .Where(move => WasTold(now, move) && !now.WasDone(nameof(SendTransferNews), new TransferNewsSubject(move.Label, TransferStage.Remains)));

    /// <summary>A child who came: a manager here has decided on what the former authority knows of the risks.</summary>
    public static Task TellTakenAsync(Procedure now) => TellAsync(now, TransferNewsSubject.In, TransferStage.Taken);

    /// <summary>A child who came and is found to be no longer in need.</summary>
    public static Task TellNotInNeedAsync(Procedure now) => TellAsync(now, TransferNewsSubject.In, TransferStage.NoFurtherAction);

    /// <summary>Whoever was told of a move before its risk was assessed hears how it goes on.</summary>
    private static bool WasTold(Procedure now, TransferOut move) => now.WasDone(nameof(SendTransferNews), new TransferNewsSubject(move.Label, TransferStage.Moving));

    private static async Task TellAsync(Procedure now, string label, TransferStage stage)
    {
        var sent = await now.Once(nameof(SendTransferNews), new TransferNewsSubject(label, stage));
        await InformByHand.TellAsync(now, InformedPerson.Transfer(label, stage), MessageKind.TransferNews, sent);
    }
}

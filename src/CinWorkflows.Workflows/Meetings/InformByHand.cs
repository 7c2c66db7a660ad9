using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Meetings;

/// <summary>
/// Whoever no message can reach is told by hand: nobody is left out because they have no e-mail address. Whoever must not be told what the
/// message says is not simply told: somebody decides what they are told.
/// </summary>
internal static class InformByHand
{
    /// <summary>The edition of packs from which on people are told after the end; cases under earlier ones go on without it.</summary>
    private const int AfterEndFromEdition = 3;

    /// <summary>Whether people are still told once the case has ended: not where it was opened by mistake, nor of a child who has died.</summary>
    /// <param name="now">The procedure.</param>
    public static bool GoesOnAfterEnd(Procedure now) =>
        now.Pack.Edition >= AfterEndFromEdition && now.File is { Ending.Reason: not (EndingReason.OpenedInError or EndingReason.Died) };

    /// <param name="now">The procedure.</param>
    /// <param name="matter">Of what.</param>
    /// <param name="kind">By which message.</param>
    /// <param name="sent">What came of sending it.</param>
    /// <param name="isDecided">Of whom it is decided, restricted or not; null where of nobody else.</param>
    public static Task TellAsync(Procedure now, string matter, MessageKind kind, StepResult sent, Func<string, bool>? isDecided = null) => now.Together(sent.Unreached
        .Where(person => now.File.Participant(person) is not null)
        .Select(person => isDecided?.Invoke(person) == true || IsWithheld(now, kind, person, sent)
            ? DecideAsync(now, matter, person)
            : TellAsync(now, matter, person)));

    /// <summary>Whether a letter to somebody of the family waits until a move is assessed: a person tells it meanwhile (N54, N61).</summary>
    /// <param name="now">The procedure.</param>
    /// <param name="person">Who.</param>
    /// <param name="sent">The step that queued it.</param>
    public static bool Waits(Procedure now, string person, StepResult sent) =>
        now.Pack.ClocksStartWithAnchor
        && UnassessedMove.Of(now.File)?.ReportedOn < LondonTime.DateOf(sent.DoneAt)
        && now.File.Participant(person) is { Kind: not ParticipantKind.Agency };

    /// <summary>Somebody is told of a matter by a person.</summary>
    /// <param name="now">The procedure.</param>
    /// <param name="matter">The matter.</param>
    /// <param name="person">The person.</param>
    public static Task TellAsync(Procedure now, string matter, string person) =>
        now.Until(_ => WasTold(now, matter, person), DutyKind.InformByHand, new InformedSubject(matter, person));

    /// <summary>Somebody decides what a person is told of a matter.</summary>
    /// <param name="now">The procedure.</param>
    /// <param name="matter">The matter.</param>
    /// <param name="person">The person.</param>
    /// <param name="isSettled">Whether it is settled otherwise.</param>
    public static Task DecideAsync(Procedure now, string matter, string person, bool isSettled = false) => now.Until(
        file => isSettled || Disclosure.IsDecided(file, matter, person) || WasTold(now, matter, person),
        DutyKind.DecideWhatIsTold,
        new InformedSubject(matter, person));

    /// <summary>Whether a machine keeps from somebody what a message says, since it was to leave.</summary>
    public static bool IsWithheld(Procedure now, MessageKind kind, string person, StepResult sent) =>
        Withheld.Is(now.File, person, kind, LondonTime.DateOf(sent.DoneAt));

    private static bool WasTold(Procedure now, string matter, string person) =>
        now.File.Informed.Any(told => told.MatterId == matter && told.PersonId == person);
}

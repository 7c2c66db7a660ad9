using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The duties about where a child is to be found during and after a move (N47).</summary>
internal static class StayDuties
{
    /// <summary>Settle since when the family lives in the new area, where the two records differ: it arises on both sides (N47).</summary>
    public static DutyDefinition SettleResidence { get; } = new(DutyKind.SettleResidence)
    {
        Title = _ => "Settle with the other authority since when the family lives in the new area",
        NextStep = "The two authorities have different days on record. Talk to each other and to the family. Whoever was wrong records the right day: where the family came from that is the confirmation of the move, where it lives the residence. The other side hears of it by itself.",
        AtEnd = DutyAtEnd.OfTransfer,
        OrdinaryPractice = Correct,
        Subject = Read,
        FromEdition = 3,
        Side = TransferSide.Out,
    };

    /// <summary>Decide what becomes of a child who lives in another area, or may do so by now, where consent to share was taken back or the transfer withdrawn (N47, N53).</summary>
    public static DutyDefinition DecideStay { get; } = new(DutyKind.DecideStay)
    {
        Title = _ => "Decide what becomes of the child who lives in another area",
        NextStep = "The child lives there, or was expected there by now, and nobody there is told without your decision. Find out where the child is. Either share on a ground other than consent: decide on the ground, and where the transfer was withdrawn report the move again first. Or decide to go on holding the case, with the day on which you look at it again. Or record that the family is back or has not moved; where the transfer is not withdrawn, withdraw it for that.",
        AtEnd = DutyAtEnd.DecidedOn(OpenItemId.Stay),
        OrdinaryPractice = Return,
        Subject = MoveDaySubject.Read,
        FromEdition = 3,
        Side = TransferSide.Out,
    };

    /// <summary>On the side of the former authority it is about one of its moves.</summary>
    private static DutySubject Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? DaySubject.Read(text) : MoveDaySubject.Read(text);

    private static IReadOnlyList<OrdinaryAct> Return(OrdinaryDay day)
    {
        var move = day.File.TransfersOut.First(move => move.Label == ((MoveDaySubject)day.Duty.Subject!).Label);
        Act back = move.WithdrawnOn is null
            ? new TransferWithdrawn(move.Id, day.Today, WithdrawalReason.Returned, "The family is back.")
            : new StayDecided(move.Id, day.Today, StayDecision.Returned, "The family is back.");
        return day.ByManager(back);
    }

    private static IReadOnlyList<OrdinaryAct> Correct(OrdinaryDay day) => day.Duty.Subject is MoveDaySubject
        ? day.ByWorker(new MoveConfirmed(day.Move.Id, day.Today, day.Move.TheirResidentOn ?? day.Move.ResidentOn, day.Move.TemporaryUntil))
        : day.ByWorker(new ResidenceRecorded(day.Today, day.File.TransferIn!.ToldResidentOn ?? day.Today));
}

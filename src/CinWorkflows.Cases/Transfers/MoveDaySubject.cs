using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Transfers;

/// <summary>A day of a move: the end of one for a while, or the day on which a dispute or delay arose.</summary>
/// <param name="Label">The move.</param>
/// <param name="On">The day.</param>
public sealed record MoveDaySubject(string Label, DateOnly On) : TransferSubject(Label)
{
    private protected override string? Part => Write(On);

    private protected override string? PartOf(TransferOut? move) => move switch
    {
        { StayToDecideOn: { } day } when day == On => $"to be decided from {Written(On)}",
        { ResidenceDiffersSince: { } since } when since == On => $"two days on record since {Written(On)}",
        { TemporaryUntil: { } until } when until == On => $"a stay until {Written(On)}",
        { Dispute: not null, RefusedOn: { } refused } when refused == On => $"refused on {Written(On)}",
        { Dispute.About: DisputeAbout.Delay } => $"a delay since {Written(On)}",
        _ => $"a dispute since {Written(On)}",
    };

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (label, day) = Halves("a move", text);
        return new MoveDaySubject(label, DayOf("a move", day));
    }
}

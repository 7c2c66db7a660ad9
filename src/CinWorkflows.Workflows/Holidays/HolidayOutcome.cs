using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Workflows.Holidays;

/// <summary>What came of a bank holiday that was brought in or withdrawn.</summary>
/// <param name="Change">The change, by the name under which it was first brought in.</param>
/// <param name="Known">True where it held already: cases that have it on record were left as they are.</param>
/// <param name="Looked">How many open cases were looked at.</param>
/// <param name="Moved">On how many of them it moves a date.</param>
/// <param name="Moves">The deadlines that it moves, the earliest first.</param>
/// <param name="Refused">The cases that it could not be put on.</param>
/// <param name="Next">The case after which to go on with the same order; null where all were looked at.</param>
public sealed record HolidayOutcome(
    HolidayChange Change,
    bool Known,
    int Looked,
    int Moved,
    IReadOnlyList<DeadlineMove> Moves,
    IReadOnlyList<RefusedCase> Refused,
    string? Next)
{
    /// <summary>Who has to bring it in as well before anything changes, in words; null where nobody has.</summary>
    public string? WaitsFor { get; init; }
}

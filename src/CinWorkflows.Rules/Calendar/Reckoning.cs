namespace CinWorkflows.Rules.Calendar;

/// <summary>What counting a period gave, and what it passed over on the way. Two are equal when all their parts are.</summary>
/// <param name="Date">The day that the count ended on.</param>
/// <param name="Skipped">
/// The days that did not count, earliest first: all lie between the anchor and <paramref name="Date"/>, the anchor
/// itself among them only when it should have counted (<see cref="Counting.FromAnchor"/>) and is no working day.
/// Empty for calendar days, weeks and months, which skip nothing.
/// </param>
/// <param name="Provisional">
/// True when a weekday that decided the result lies in a year without published bank holidays, so that a later
/// proclamation could move <paramref name="Date"/>.
/// </param>
public sealed record Reckoning(DateOnly Date, IReadOnlyList<NonWorkingDay> Skipped, bool Provisional)
{
    /// <summary>The days that did not count, earliest first.</summary>
    public IReadOnlyList<NonWorkingDay> Skipped { get; init => field = ValueList<NonWorkingDay>.Of(value); } =
        ValueList<NonWorkingDay>.Of(Skipped);
}

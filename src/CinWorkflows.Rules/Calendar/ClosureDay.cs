namespace CinWorkflows.Rules.Calendar;

/// <summary>A day on which a local authority is closed beyond weekends and bank holidays: no working day for its cases.</summary>
/// <param name="Date">The day, in Europe/London.</param>
/// <param name="Reason">Why, as the authority puts it, such as "Christmas shutdown".</param>
public sealed record ClosureDay(DateOnly Date, string Reason);

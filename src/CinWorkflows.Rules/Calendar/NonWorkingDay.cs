namespace CinWorkflows.Rules.Calendar;

/// <summary>A day that does not count as a working day, and why.</summary>
/// <param name="Date">The day, in Europe/London.</param>
/// <param name="Reason">"Saturday", "Sunday", the bank holiday’s title, or "closure: " and the authority’s reason.</param>
/// <param name="Provisional">True when the reason is a bank holiday computed by rule rather than published.</param>
public sealed record NonWorkingDay(DateOnly Date, string Reason, bool Provisional);

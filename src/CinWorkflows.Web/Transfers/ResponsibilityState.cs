namespace CinWorkflows.Web.Transfers;

/// <summary>Who is responsible for a child on a day, and the ledger from which that follows.</summary>
/// <param name="On">The day, Europe/London.</param>
/// <param name="Responsible">The entry that holds on that day.</param>
/// <param name="Ledger">All entries, the earliest first.</param>
public sealed record ResponsibilityState(DateOnly On, ResponsibilityEntry Responsible, IReadOnlyList<ResponsibilityEntry> Ledger);

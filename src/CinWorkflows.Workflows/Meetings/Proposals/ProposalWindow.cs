namespace CinWorkflows.Workflows.Meetings.Proposals;

/// <summary>Between when times were looked for, and why.</summary>
/// <param name="From">The earliest start.</param>
/// <param name="Until">The latest end.</param>
/// <param name="NoticeDays">How many working days' notice people are given.</param>
/// <param name="Due">The last day on which the meeting is in time, Europe/London; null where the source sets no timescale.</param>
/// <param name="Overdue">True where that day has passed.</param>
/// <param name="Explanation">The deadline in words; null where there is none.</param>
/// <param name="Clause">The clause that sets it; null where there is none.</param>
public sealed record ProposalWindow(
    DateTimeOffset From,
    DateTimeOffset Until,
    int NoticeDays,
    DateOnly? Due,
    bool Overdue,
    string? Explanation,
    string? Clause);

using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Workflows.Ports.Records.Calendars;

/// <summary>A change of a bank holiday, with who brought it in.</summary>
/// <param name="Change">The change.</param>
/// <param name="At">When it was brought in.</param>
/// <param name="ActorId">By whom; null where that is not known any more.</param>
/// <param name="Reason">Why; null where that is not known any more.</param>
public sealed record HolidayEntry(HolidayChange Change, DateTimeOffset At, string? ActorId = null, string? Reason = null);

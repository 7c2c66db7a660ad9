using CinWorkflows.Domain.Calendar;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Web.Holidays;

/// <summary>A bank holiday that was brought in or withdrawn here.</summary>
/// <param name="Division">Whose.</param>
/// <param name="Date">The day.</param>
/// <param name="Title">Its name.</param>
/// <param name="Withdrawn">True where the day stopped being a bank holiday.</param>
/// <param name="At">When it was brought in.</param>
/// <param name="ActorId">By whom; null where that is not known any more.</param>
/// <param name="Reason">Why; null where that is not known any more.</param>
public sealed record HolidayState(Division Division, DateOnly Date, string Title, bool Withdrawn, DateTimeOffset At, string? ActorId, string? Reason)
{
    internal static HolidayState Of(HolidayEntry entry) =>
        new(entry.Change.Division, entry.Change.Date, entry.Change.Title, entry.Change.Withdrawn, entry.At, entry.ActorId, entry.Reason);
}

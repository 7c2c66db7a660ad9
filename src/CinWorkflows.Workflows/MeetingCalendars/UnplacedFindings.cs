using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>Makes a duty of each meeting that could not be put into a calendar.</summary>
/// <param name="book">What stands in the calendars.</param>
/// <param name="register">Records it on the case.</param>
public sealed class UnplacedFindings(ICalendarBook book, CaseRegister register)
{
    private const int Batch = 100;

    /// <summary>Reports what is not reported yet. Cut off at any point, it is made good by the next run, and reported once.</summary>
    /// <returns>How many were reported.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var unplaced = await book.UnplacedAsync(Batch, cancellationToken);
        foreach (var entry in unplaced)
        {
            var id = CommandIds.Of($"calendar/{entry.Order.Key}/{entry.Order.Revision}/notPlaced");
            var found = new MeetingDifferedInCalendar(entry.Order.MeetingId, CalendarDifference.NotPlaced);
            await register.RecordFindingAsync(entry.Order.CaseId, id, found, cancellationToken);
            await book.ReportedAsync(entry.Order.Key, entry.Order.Revision, cancellationToken);
        }

        return unplaced.Count;
    }
}

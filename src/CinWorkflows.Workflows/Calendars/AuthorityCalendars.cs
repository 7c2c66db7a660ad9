using System.Collections.Concurrent;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;

namespace CinWorkflows.Workflows.Calendars;

/// <summary>
/// The working days of each authority (Monday to Friday, Europe/London, less bank holidays and closure days), with the bank
/// holidays proclaimed or withdrawn meanwhile. Each is made once for a list of changes. Safe to share between threads.
/// </summary>
public sealed class AuthorityCalendars(IHolidayChanges changes)
{
    private volatile Edition _edition = new([]);

    /// <summary>Looks up what has changed meanwhile.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public ValueTask RefreshAsync(CancellationToken cancellationToken) => changes.RefreshAsync(cancellationToken);

    /// <summary>The authority's calendar as of now, for dates that are kept.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async ValueTask<WorkingCalendar> AsOfNowAsync(Authority authority, CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        return Of(authority);
    }

    /// <summary>The authority's calendar as last looked up; another one when a bank holiday was found to have changed.</summary>
    /// <param name="authority">The authority.</param>
    public WorkingCalendar Of(Authority authority)
    {
        var current = changes.Current;
        var edition = _edition;
        if (!ReferenceEquals(edition.Changes, current))
        {
            _edition = edition = new(current);
        }

        return edition.Of(authority);
    }

    private sealed class Edition(IReadOnlyList<HolidayChange> changes)
    {
        private readonly ConcurrentDictionary<Authority, WorkingCalendar> _calendars = new();

        public IReadOnlyList<HolidayChange> Changes => changes;

        public WorkingCalendar Of(Authority authority) =>
            _calendars.GetOrAdd(authority, known => new(known.Division, known.ClosureDays, changes));
    }
}

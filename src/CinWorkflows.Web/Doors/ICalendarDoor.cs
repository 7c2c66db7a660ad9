using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Holidays;
using CinWorkflows.Workflows.Holidays;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;

namespace CinWorkflows.Web.Doors;

/// <summary>The way to bank holidays and school terms for pages, in this process: the same checks as the API's.</summary>
public interface ICalendarDoor
{
    /// <summary>The authorities, by their packs' ids.</summary>
    IReadOnlyList<string> Authorities { get; }

    /// <summary>The bank holidays that were brought in or withdrawn here, in the order in which they were.</summary>
    Task<IReadOnlyList<HolidayState>> HolidaysAsync(CancellationToken cancellationToken);

    /// <summary>Brings in or withdraws a bank holiday in the name of whoever asks, or says what would move; null where they are nobody of the directory with a role that may.</summary>
    /// <param name="change">The change.</param>
    /// <param name="reason">Why; it is on the record of each case that it moves.</param>
    /// <param name="dryRun">True has it said what would move, and nothing written.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<HolidayAnswer?> BringInAsync(HolidayChange change, string reason, bool dryRun, CancellationToken cancellationToken);

    /// <summary>The school terms, by authority.</summary>
    Task<IReadOnlyDictionary<string, TermSheet>> TermsAsync(CancellationToken cancellationToken);

    /// <summary>Replaces the terms of an authority; what is wrong with them, and nothing is saved then.</summary>
    Task<IReadOnlyList<SchoolTermFault>> SetTermsAsync(string authority, TermSheet sheet, CancellationToken cancellationToken);
}

using CinWorkflows.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Holidays;
using CinWorkflows.Web.Terms;
using CinWorkflows.Workflows.Holidays;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Records.Calendars;

namespace CinWorkflows.Web.Doors;

internal sealed class CalendarDoor(IHolidayBook book, HolidayRollout rollout, TermKeeping terms, IStaffDoor staff) : ICalendarDoor
{
    public IReadOnlyList<string> Authorities => terms.Authorities;

    public async Task<IReadOnlyList<HolidayState>> HolidaysAsync(CancellationToken cancellationToken) => [.. (await book.ReadAsync(cancellationToken)).Select(HolidayState.Of)];

    public async Task<HolidayAnswer?> BringInAsync(HolidayChange change, string reason, bool dryRun, CancellationToken cancellationToken)
    {
        if (await staff.PersonAsync(cancellationToken) is not { Roles.Count: > 0 } person)
        {
            return null;
        }

        // A page waits as long as a program does, then says that it is to be sent again.
        var order = new HolidayOrder(change, new(person.Id, person.Roles.FirstOrDefault(BankHolidayChanged.MayBringIn.Contains, person.Roles[0])), reason) { DryRun = dryRun, Within = BringInHoliday.Within };
        return await rollout.RunAsync(order, cancellationToken);
    }

    public Task<IReadOnlyDictionary<string, TermSheet>> TermsAsync(CancellationToken cancellationToken) => terms.ReadAsync(cancellationToken);

    public Task<IReadOnlyList<SchoolTermFault>> SetTermsAsync(string authority, TermSheet sheet, CancellationToken cancellationToken) =>
        terms.SetAsync(authority, sheet, dryRun: false, cancellationToken);
}

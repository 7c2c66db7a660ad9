using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Safeguarding;

namespace CinWorkflows.Pages.Cases;

/// <summary>Reads a case for a page, through the door of whoever asks.</summary>
internal sealed class CaseReading(IStaffDoor door, PackLibrary packs, AuthorityCalendars calendars, IStaffDirectory staff, TimeProvider clock)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The case; null where there is none for them.</summary>
    public async Task<ShownCase?> OfAsync(string caseId, CancellationToken cancellationToken) =>
        await door.PersonAsync(cancellationToken) is { } person && await door.Cases.FindAsync(caseId, cancellationToken) is { } view
            ? new(view, packs.Get(view.File.Pack), person, LondonTime.Today(clock))
            : null;

    /// <summary>The name of a member of staff; their id where the directory does not know them.</summary>
    public async Task<string> StaffNameAsync(string staffId, CancellationToken cancellationToken)
    {
        if (!_names.TryGetValue(staffId, out var name))
        {
            name = _names[staffId] = (await staff.FindAsync(staffId, cancellationToken))?.Name ?? staffId;
        }

        return name;
    }

    /// <summary>Whom to ring where a child is in danger, the first first.</summary>
    public async Task<IReadOnlyList<RingFirst>> WhomToRingAsync(ShownCase shown, CancellationToken cancellationToken) =>
        await WhomToRing.AboutAsync(staff, shown.File, shown.Pack, calendars.Of(shown.Pack.Authority), clock.GetUtcNow(), cancellationToken);
}

using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Breaches;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Safeguarding;

namespace CinWorkflows.Pages.Cases;

/// <summary>Reads a case for a page, through the door of whoever asks.</summary>
internal sealed class CaseReading(IStaffDoor door, PackLibrary packs, AuthorityCalendars calendars, IStaffDirectory staff, TimeProvider clock)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The case; null where there is none for them.</summary>
    public async Task<ShownCase?> OfAsync(string caseId, CancellationToken cancellationToken)
    {
        if (await door.PersonAsync(cancellationToken) is not { } person || await door.Cases.FindAsync(caseId, cancellationToken) is not { } view)
        {
            return null;
        }

        var shown = new ShownCase(view, packs.Get(view.File.Pack), person, LondonTime.Today(clock)) { StaffNames = await NamesAsync(view.File, cancellationToken) };
        return view.Duties.Any(open => open.Duty.Kind == DutyKind.AnswerBreach)
            ? shown with { RulesNotKept = await RulesNotKeptAsync(shown, cancellationToken) }
            : shown;
    }

    /// <summary>The case, with the names of those who acted on it too: what was not kept may say who did it.</summary>
    public async Task<ShownCase> NamingAsync(ShownCase shown, IEnumerable<RecordedAct> acts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var names = new Dictionary<string, string>(shown.StaffNames, StringComparer.Ordinal);
        foreach (var id in acts.Where(entry => entry.Actor != Actor.Service).Select(entry => entry.Actor.Id).Distinct())
        {
            names[id] = await StaffNameAsync(id, cancellationToken);
        }

        return shown with { StaffNames = names };
    }

    private async Task<IReadOnlyDictionary<string, string>> RulesNotKeptAsync(ShownCase shown, CancellationToken cancellationToken)
    {
        var acts = await door.Cases.ActsAsync(shown.Id, cancellationToken);
        shown = await NamingAsync(shown, acts, cancellationToken);
        return shown.View.Duties.Select(open => open.Duty).Where(duty => duty is { Kind: DutyKind.AnswerBreach, Subject: not null })
            .ToDictionary(duty => duty.Subject!.Text, duty => string.Join(" ", BreachInWords.Of(duty, acts).Select(rule => PlainReason.Of(rule, shown))), StringComparer.Ordinal);
    }

    /// <summary>Those of the staff whom the case names: its worker, who owns what is open, and who chairs its meetings.</summary>
    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(CaseFile file, CancellationToken cancellationToken)
    {
        var ids = file.Meetings.Select(meeting => meeting.ChairId).Append(file.Allocation.WorkerId).Append(file.Allocation.LeadProfessionalId).OfType<string>().Distinct();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            names[id] = await StaffNameAsync(id, cancellationToken);
        }

        return names;
    }

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

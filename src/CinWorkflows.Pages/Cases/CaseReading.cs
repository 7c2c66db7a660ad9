using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Breaches;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Safeguarding;

namespace CinWorkflows.Pages.Cases;

/// <summary>Reads a case for a page, through the door of whoever asks.</summary>
internal sealed class CaseReading(IStaffDoor door, PackLibrary packs, AuthorityCalendars calendars, IStaffDirectory staff, TimeProvider clock)
{
    /// <summary>How many cases of a list are read at once.</summary>
    private const int Most = 500;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The case; null where there is none for them.</summary>
    public async Task<ShownCase?> OfAsync(string caseId, CancellationToken cancellationToken)
    {
        if (await door.PersonAsync(cancellationToken) is not { } person || await door.Cases.FindAsync(caseId, cancellationToken) is not { } view)
        {
            return null;
        }

        var shown = new ShownCase(view, packs.Get(view.File.Pack), person, LondonTime.Today(clock))
        {
            StaffNames = await NamesAsync(view.File, cancellationToken),
            Actions = await ActionsAsync(view.File, view.Duties.Select(open => open.Duty), cancellationToken),
        };
        return view.Duties.Any(open => open.Duty.Kind == DutyKind.AnswerBreach)
            ? shown with { RulesNotKept = await RulesNotKeptAsync(shown, cancellationToken) }
            : shown;
    }

    /// <summary>The actions of a case's plan, in words, where one of some duties is to do one; those of a case that is not theirs to read are not there.</summary>
    public async Task<OpenActions> ActionsAsync(CaseFile file, IEnumerable<Duty> duties, CancellationToken cancellationToken) =>
        file.CurrentPlan is { Version: var version } && duties.Any(OpenActions.IsOne)
            ? OpenActions.Of(await PlanText.OfAsync(door, file.CaseId, version, cancellationToken))
            : OpenActions.None;

    /// <summary>The names of the children of some cases: page by page from the lists in which they should be, and of those that are in none one by one.</summary>
    /// <param name="files">The cases.</param>
    /// <param name="lists">The lists, one read only where those before it lack a case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyDictionary<string, string>> ChildNamesAsync(IReadOnlyCollection<CaseFile> files, IReadOnlyList<CaseFilter> lists, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            for (var (skip, isMore) = (0, true); isMore && files.Any(IsUnknown); skip += Most)
            {
                var page = await door.Cases.ListAsync(list with { Skip = skip, Take = Most }, cancellationToken);
                foreach (var found in page.Cases)
                {
                    names[found.CaseId] = found.ChildName;
                }

                isMore = page.Cases.Count == Most;
            }
        }

        foreach (var file in files.Where(IsUnknown).ToList())
        {
            names[file.CaseId] = file.Participants.FirstOrDefault(person => person.Kind == ParticipantKind.Child) is { Id: var id } && await door.Cases.FindPersonAsync(file.CaseId, id, cancellationToken) is { Name: var name } ? name : file.CaseId;
        }

        return names;

        bool IsUnknown(CaseFile file) => !names.ContainsKey(file.CaseId);
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
    private Task<IReadOnlyDictionary<string, string>> NamesAsync(CaseFile file, CancellationToken cancellationToken) =>
        StaffNamesAsync(file.Meetings.Select(meeting => meeting.ChairId).Append(file.Allocation.WorkerId).Append(file.Allocation.LeadProfessionalId).OfType<string>(), cancellationToken);

    /// <summary>The names of members of staff, by id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> StaffNamesAsync(IEnumerable<string> staffIds, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in staffIds.Distinct())
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

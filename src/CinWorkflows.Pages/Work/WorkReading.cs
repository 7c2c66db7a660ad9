using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Work;

/// <summary>Reads what is open for a member of staff, with the names of those whom it is about. Of a case it reads the acts only where an action of its plan is to be done.</summary>
internal sealed class WorkReading(IStaffDoor door, PackLibrary packs, AuthorityCalendars calendars, IStaffDirectory staff, CaseReading reading, CaseTasks tasks, TimeProvider clock)
{
    public async Task<IReadOnlyList<WorkLine>> OfAsync(StaffMember member, CancellationToken cancellationToken)
    {
        var today = LondonTime.Today(clock);
        if (await staff.FindTeamAsync(member.TeamId, cancellationToken) is not { } team || packs.Current(team.PackId, today)?.Pack is not { } pack)
        {
            return [];
        }

        var work = new WorkList(today, await calendars.AsOfNowAsync(pack.Authority, cancellationToken)).Of(member, await door.Cases.CaseloadAsync(WorkList.Reach(member), cancellationToken));
        IReadOnlyList<CaseFile> files = [.. work.Select(item => item.Case.File).DistinctBy(file => file.CaseId)];
        var children = await reading.ChildNamesAsync(files, [new() { WorkerId = member.Id }, new() { TeamId = member.TeamId }], cancellationToken);
        var actions = new Dictionary<string, OpenActions>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            actions[file.CaseId] = await reading.ActionsAsync(file, work.Where(item => item.View.CaseId == file.CaseId).Select(item => item.View.Duty), cancellationToken);
        }

        var lines = new List<WorkLine>();
        foreach (var item in work)
        {
            lines.Add(await LineAsync(item, children[item.View.CaseId], actions[item.View.CaseId], today, cancellationToken));
        }

        return lines;
    }

    private async Task<WorkLine> LineAsync(WorkItem item, string child, OpenActions actions, DateOnly today, CancellationToken cancellationToken)
    {
        var (duty, file) = (item.View.Duty, item.Case.File);
        var pack = packs.Get(file.Pack);
        return new()
        {
            CaseId = file.CaseId,
            Child = child,
            Duty = duty,
            Title = duty.TitleIn(pack),
            About = actions.Of(duty) ?? await AboutAsync(item, pack, cancellationToken),
            Group = item.Group,
            When = DueWords.When(duty, today),
            Ruler = DateRuler.Of(item.View, pack),
            Task = tasks.PageFor(file, duty),
            WaitsFor = await WaitsForAsync(item, pack, cancellationToken),
        };
    }

    private async Task<string> AboutAsync(WorkItem item, PolicyPack pack, CancellationToken cancellationToken)
    {
        if (item.View.Duty.Subject is not { } subject)
        {
            return "";
        }

        if (item.View.Duty.Kind == DutyKind.AnswerBreach)
        {
            return item.Case.File.Breach(subject.Text) is { On: var on } ? $"recorded on {PlainWords.ShortDate(on)}" : "";
        }

        var person = subject.PersonId is { } id ? (await door.Cases.FindPersonAsync(item.View.CaseId, id, cancellationToken))?.Name : null;
        return string.Join("; ", new[] { person }.OfType<string>().Concat(subject.InWords(item.Case.File, DutyWords.Of(pack).Plan)));
    }

    /// <summary>What has to come first, or whose it is.</summary>
    private async Task<string?> WaitsForAsync(WorkItem item, PolicyPack pack, CancellationToken cancellationToken) => item.View.Duty switch
    {
        { WaitsFor: { } code } => Prerequisite.InWords(code),
        { Definition.AwaitsPerson: true } => "The person has not answered yet.",
        _ when item.IsOwn => null,
        { OwnerId: { } owner } => $"It is for {await reading.StaffNameAsync(owner, cancellationToken)} to do.",
        var duty => $"It is for the {pack.NameOf(duty.Owner)} to do.",
    };
}

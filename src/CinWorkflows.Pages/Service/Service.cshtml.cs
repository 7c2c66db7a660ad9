using CinWorkflows.Cases.Packs;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Boards;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Service;

/// <summary>What a service manager looks at: disputes with other authorities, rules not kept that nobody has answered, and where the teams are late.</summary>
[Authorize(PagePolicies.ManageTeams)]
internal sealed class ServiceModel(IStaffDoor door, IStaffRegister register, PackLibrary packs, AuthorityCalendars calendars, CaseReading reading, CaseTasks tasks, TimeProvider clock) : StaffPage
{
    private const int Most = 50;

    private static readonly DutyKind[] Disputed = [DutyKind.NotifyServiceManager, DutyKind.DecideTransferDispute];

    public DateOnly Today => LondonTime.Today(clock);

    /// <summary>The teams, those with most that is late first.</summary>
    public IReadOnlyList<(Team Team, TeamCounts Counts)> Teams { get; private set; } = [];

    public IReadOnlyList<DelayLine> Disputes { get; private set; } = [];

    public IReadOnlyList<DelayLine> Breaches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await door.PersonAsync(cancellationToken) is not { } person || !person.Roles.Contains(Role.ServiceManager)
            || ManagedTeams.Of(person, await register.TeamsAsync(cancellationToken)) is not [var own, ..] teams || packs.Current(own.PackId, Today)?.Pack is not { } pack)
        {
            return NotFound();
        }

        var longLate = (await calendars.AsOfNowAsync(pack.Authority, cancellationToken)).AddWorkingDays(Today, -DigestRules.Soon);
        var counts = (await door.Cases.TeamCountsAsync([.. teams.Select(team => team.Id)], Today, longLate, cancellationToken)).ToDictionary(team => team.TeamId);
        Teams = [.. teams.Select(team => (team, counts.GetValueOrDefault(team.Id) ?? new(team.Id, 0, 0, 0, 0, 0))).OrderByDescending(team => team.Item2.LongLateDuties).ThenByDescending(team => team.Item2.LateDuties).ThenBy(team => team.team.Name, StringComparer.Ordinal)];
        var names = teams.ToDictionary(team => team.Id, team => team.Name);
        Disputes = await LinesAsync(await door.Cases.DutiesAsync(new([.. names.Keys], Disputed, Most), cancellationToken), names, cancellationToken);
        Breaches = await LinesAsync(await door.Cases.DutiesAsync(new([.. names.Keys], [DutyKind.AnswerBreach], Most), cancellationToken), names, cancellationToken);
        return Page();
    }

    private async Task<IReadOnlyList<DelayLine>> LinesAsync(IReadOnlyList<DutyOnCase> found, IReadOnlyDictionary<string, string> teams, CancellationToken cancellationToken)
    {
        var lines = new List<DelayLine>();
        foreach (var ofCase in found.GroupBy(one => one.View.CaseId))
        {
            if (await reading.OfAsync(ofCase.Key, cancellationToken) is { } shown)
            {
                var worker = shown.File.Allocation.WorkerId is { } id ? await reading.StaffNameAsync(id, cancellationToken) : "nobody yet";
                lines.AddRange(ofCase.Select(one => new DelayLine(shown, one.View, teams[one.TeamId], worker, tasks.PageFor(shown.File, one.View.Duty))));
            }
        }

        return [.. lines.OrderBy(line => line.View.Duty.Deadline?.Due ?? DateOnly.MaxValue).ThenBy(line => line.View.OpenedAt)];
    }
}

/// <summary>Something that a service manager looks at.</summary>
internal sealed record DelayLine(ShownCase Case, DutyView View, string Team, string Worker, PageTask? Task)
{
    public string Title => Case.Title(View.Duty);

    public string When => DueWords.When(View.Duty, Case.Today);

    public bool IsOverdue => View.Duty.IsOverdue(Case.Today);
}

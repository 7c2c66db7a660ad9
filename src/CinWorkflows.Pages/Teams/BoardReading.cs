using CinWorkflows.Cases.Packs;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Boards;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Pages.Teams;

/// <summary>Reads how the cases of teams stand, with the names of children and workers.</summary>
internal sealed class BoardReading(IStaffDoor door, PackLibrary packs, AuthorityCalendars calendars, CaseReading reading, CaseTasks tasks, TimeProvider clock)
{
    /// <summary>The cases of a team, the most pressing first.</summary>
    public async Task<IReadOnlyList<BoardLine>> OfAsync(Team team, CancellationToken cancellationToken)
    {
        var today = LondonTime.Today(clock);
        if (packs.Current(team.PackId, today)?.Pack is not { } pack)
        {
            return [];
        }

        var cases = await door.Cases.CaseloadAsync(new([team.Id]), cancellationToken);
        var names = await reading.ChildNamesAsync([.. cases.Select(open => open.File)], [new() { TeamId = team.Id }], cancellationToken);
        var lines = new List<BoardLine>();
        foreach (var row in new TeamBoard(today, await calendars.AsOfNowAsync(pack.Authority, cancellationToken)).Of(cases))
        {
            var file = row.Case.File;
            lines.Add(new()
            {
                Row = row,
                Pack = packs.Get(file.Pack),
                Child = names[file.CaseId],
                Worker = file.Allocation.WorkerId is { } worker ? await reading.StaffNameAsync(worker, cancellationToken) : null,
                Actions = await reading.ActionsAsync(file, row.Forecast.Select(breach => breach.Duty).Concat(row.Pressing is { Duty: var pressing } ? [pressing] : []), cancellationToken),
                Today = today,
            });
        }

        return lines;
    }

    /// <summary>What will be late in the next two weeks, the surest first, with what saves it.</summary>
    public IReadOnlyList<ForecastLine> Forecast(IEnumerable<BoardLine> lines) =>
    [
        .. lines.SelectMany(line => line.Row.Forecast.Select(breach => new ForecastLine(line, breach, Remedy(line, breach))))
            .OrderBy(one => !one.Breach.IsCertain).ThenBy(one => one.Duty.Deadline!.Due).ThenBy(one => one.Line.Child, StringComparer.Ordinal),
    ];

    private PageTask? Remedy(BoardLine line, ForecastBreach breach) => breach.Reason is ForecastReason.NobodyHolds or ForecastReason.HolderLeaves
        ? new(TeamWays.Of("allocate", ("case", line.CaseId), ("team", line.Row.Case.File.Allocation.TeamId)), "Allocate")
        : tasks.PageFor(line.Row.Case.File, breach.Duty);
}

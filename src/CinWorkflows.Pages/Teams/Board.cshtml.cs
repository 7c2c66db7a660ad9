using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Boards;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Teams;

/// <summary>How the cases of a team stand.</summary>
[Authorize(PagePolicies.ManageTeams)]
internal sealed class BoardModel(IStaffDoor door, IStaffRegister register, BoardReading reading, TimeProvider clock) : TeamPage(door, register, clock)
{
    private const string Nobody = "nobody";

    private static readonly CaseStage[] Steps =
        [CaseStage.Assessment, CaseStage.FirstPlanningMeeting, CaseStage.Planning, CaseStage.Review, CaseStage.ClosureDecision, CaseStage.OnHold, CaseStage.Ended];

    /// <summary>What may be shown, in the order in which it is offered.</summary>
    public static IReadOnlyList<BoardFilter> Filters { get; } = [BoardFilter.All, BoardFilter.Red, BoardFilter.Amber, BoardFilter.Green, BoardFilter.Unallocated, BoardFilter.Drifting];

    /// <summary>Which cases are shown; none for all.</summary>
    [FromQuery(Name = "show")]
    public BoardFilter Show { get; set; }

    /// <summary>Whose cases are shown; null for everybody's.</summary>
    [FromQuery(Name = "worker")]
    public string? WorkerId { get; set; }

    /// <summary>In which order; none for the most pressing first.</summary>
    [FromQuery(Name = "sort")]
    public BoardOrder Sort { get; set; }

    /// <summary>All cases of the team.</summary>
    public IReadOnlyList<BoardLine> All { get; private set; } = [];

    public IEnumerable<(string Id, string Name)> Workers => All.Where(line => line.Worker is not null)
        .Select(line => (line.Row.Case.File.Allocation.WorkerId!, line.Worker!)).Distinct().OrderBy(worker => worker.Item2, StringComparer.Ordinal);

    /// <summary>The cases of the chosen worker, or all.</summary>
    private IEnumerable<BoardLine> OfWorker => string.IsNullOrEmpty(WorkerId) ? All : All.Where(line => (line.Row.Case.File.Allocation.WorkerId ?? Nobody) == WorkerId);

    public IEnumerable<BoardLine> Lines => Sort switch
    {
        BoardOrder.Child => Shown.OrderBy(line => line.Child, StringComparer.Ordinal),
        BoardOrder.Worker => Shown.OrderBy(line => line.Worker is not null).ThenBy(line => line.Worker, StringComparer.Ordinal),
        BoardOrder.Step => Shown.OrderBy(line => Array.IndexOf(Steps, line.Row.Case.File.Stage)),
        _ => Shown,
    };

    private IEnumerable<BoardLine> Shown => OfWorker.Where(line => Is(line, Show));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        All = await reading.OfAsync(Team, cancellationToken);
        return Page();
    }

    public int Count(BoardFilter filter) => OfWorker.Count(line => Is(line, filter));

    /// <summary>The same page with another filter or order.</summary>
    public string With(BoardFilter show, BoardOrder sort) => Way("", ("show", show == BoardFilter.All ? null : show.ToString()), ("sort", sort == BoardOrder.Pressing ? null : sort.ToString()), ("worker", string.IsNullOrEmpty(WorkerId) ? null : WorkerId));

    public static string Words(BoardFilter filter) => filter switch
    {
        BoardFilter.Red => BoardWords.Light(BoardLight.Red),
        BoardFilter.Amber => BoardWords.Light(BoardLight.Amber),
        BoardFilter.Green => BoardWords.Light(BoardLight.Green),
        BoardFilter.Unallocated => "Nobody holds it",
        BoardFilter.Drifting => "Standing still",
        _ => "All",
    };

    public static string Step(BoardLine line) => ProcedureChart.Name(line.Row.Case.File.Stage);

    private static bool Is(BoardLine line, BoardFilter filter) => filter switch
    {
        BoardFilter.Red => line.Row.Light == BoardLight.Red,
        BoardFilter.Amber => line.Row.Light == BoardLight.Amber,
        BoardFilter.Green => line.Row.Light == BoardLight.Green,
        BoardFilter.Unallocated => line.Row.IsUnallocated,
        BoardFilter.Drifting => line.Row.Drifts,
        _ => true,
    };
}

/// <summary>Which cases a board shows.</summary>
internal enum BoardFilter
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those of which something is late.</summary>
    Red,

    /// <summary>Those to watch.</summary>
    Amber,

    /// <summary>Those of which nothing presses.</summary>
    Green,

    /// <summary>Those that nobody holds.</summary>
    Unallocated,

    /// <summary>Those that stand still.</summary>
    Drifting,
}

/// <summary>In which order a board shows them.</summary>
internal enum BoardOrder
{
    /// <summary>The most pressing first.</summary>
    Pressing,

    /// <summary>By the child's name.</summary>
    Child,

    /// <summary>By the worker's name, those without one first.</summary>
    Worker,

    /// <summary>By the step of the procedure.</summary>
    Step,
}

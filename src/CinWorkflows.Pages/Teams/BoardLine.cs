using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Boards;

namespace CinWorkflows.Pages.Teams;

/// <summary>A case of a team, with the names of those whom it is about.</summary>
internal sealed record BoardLine
{
    public required BoardCase Row { get; init; }

    public required PolicyPack Pack { get; init; }

    public required string Child { get; init; }

    /// <summary>Who holds it; null where nobody does.</summary>
    public required string? Worker { get; init; }

    /// <summary>The actions of the plan, in words; read where one presses or will be late.</summary>
    public required OpenActions Actions { get; init; }

    public required DateOnly Today { get; init; }

    public string CaseId => Row.Case.File.CaseId;

    /// <summary>What presses most and by when; empty where nothing has a date.</summary>
    public string Pressing => Row.Pressing is { Duty: var duty } ? $"{Title(duty)}, {DueWords.When(duty, Today)}" : "";

    public string Title(Duty duty) => DutyTitle.Of(duty, Pack, Actions.Of(duty) ?? "");

    /// <summary>Why the case stands still, a sentence each.</summary>
    public IEnumerable<string> Drift => BoardWords.Of(Row, Today);
}

/// <summary>Something that will be late, with what would save it.</summary>
/// <param name="Line">Its case.</param>
/// <param name="Breach">What.</param>
/// <param name="Remedy">The page on which it is done or settled; null where there is none.</param>
internal sealed record ForecastLine(BoardLine Line, ForecastBreach Breach, PageTask? Remedy)
{
    public string Title => Line.Title(Breach.Duty);

    public Duty Duty => Breach.Duty;
}

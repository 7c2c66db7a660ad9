using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Pages.Teams;

/// <summary>A decision that waits for whoever looks.</summary>
internal sealed record WaitingDecision
{
    public required ShownCase Case { get; init; }

    public required DutyView View { get; init; }

    /// <summary>What is asked, with whom and what it is about.</summary>
    public required string Title { get; init; }

    /// <summary>Who asks for it, or did it; null where it follows from the procedure by itself.</summary>
    public required string? AskedBy { get; init; }

    /// <summary>What they wrote: their reasons; nothing where they gave none.</summary>
    public required IReadOnlyList<(string What, string Said)> Why { get; init; }

    /// <summary>The page on which it is decided; null where there is none.</summary>
    public required PageTask? Task { get; init; }

    public string When => DueWords.When(View.Duty, Case.Today);

    public bool IsOverdue => View.Duty.IsOverdue(Case.Today);
}

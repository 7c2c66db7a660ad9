using CinWorkflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>What the record knows of a case that its workflow needs: identifiers, dates and codes only.</summary>
/// <param name="File">The case as its acts have made it.</param>
/// <param name="TakenUp">The number of the last act that the workflow has taken up.</param>
/// <param name="Steps">The steps done, by key.</param>
/// <param name="Duties">The duties open as last published.</param>
/// <param name="Notices">The notices posted about them: the duty's key, <c>|</c> and the notice's.</param>
public sealed record CaseSheet(
    CaseFile File,
    long TakenUp,
    IReadOnlyDictionary<string, StepResult> Steps,
    IReadOnlyList<OpenDuty> Duties,
    IReadOnlySet<string> Notices);

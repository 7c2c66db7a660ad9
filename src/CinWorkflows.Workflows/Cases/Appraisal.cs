using System.Text.Json.Serialization;
using CinWorkflows.Workflows.Notices;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Cases;

/// <summary>What is due about a case now, and when to look again.</summary>
/// <param name="Sequence">The last act taken into account.</param>
/// <param name="Steps">What the service has to do.</param>
/// <param name="Notices">The reminders and escalations that are due.</param>
/// <param name="WakeAt">When the next one is; null where none is planned.</param>
/// <param name="Ended">True once the case has ended.</param>
public sealed record Appraisal(
    long Sequence,
    IReadOnlyList<Step> Steps,
    IReadOnlyList<NoticeDue> Notices,
    DateTimeOffset? WakeAt,
    bool Ended)
{
    /// <summary>Where the case stands and what comes next; null in histories from before it was told.</summary>
    public CaseOutlook? Outlook { get; init; }

    /// <summary>True where something urgent is among what is next: it is looked at before other cases that wake then.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool WakesUrgently { get; init; }

    /// <summary>True where nothing is to be done now.</summary>
    [JsonIgnore]
    public bool IsQuiet => Steps.Count == 0 && Notices.Count == 0;
}

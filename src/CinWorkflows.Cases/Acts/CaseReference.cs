namespace CinWorkflows.Cases.Acts;

/// <summary>Another case that an act names, which has to exist: one of the same authority, a sibling's.</summary>
/// <param name="Field">The field that names it.</param>
/// <param name="CaseId">Its id.</param>
public sealed record CaseReference(string Field, string CaseId)
{
    /// <summary>When it has to have a meeting of its own; null where that is not asked.</summary>
    public DateTimeOffset? MeetsAt { get; init; }
}

namespace CinWorkflows.Cases.Plans;

/// <summary>Whom a version of the plan names though somebody else holds the case now (N18, H15).</summary>
/// <param name="Since">The day on which the case was given to somebody else.</param>
/// <param name="NamesHolder">True where it names somebody else as its social worker or lead professional than who that is now.</param>
/// <param name="OwnerIds">The former workers to whom it gives actions.</param>
public sealed record FormerWorkers(DateOnly Since, bool NamesHolder, IReadOnlyList<string> OwnerIds)
{
    /// <summary>Whom it names as its holder; null where nobody held the case in between, so that it is not known any more.</summary>
    public string? HolderId { get; init; }
}

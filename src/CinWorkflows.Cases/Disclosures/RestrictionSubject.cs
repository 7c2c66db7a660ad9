using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>A restriction, by its id.</summary>
/// <param name="RestrictionId">The restriction.</param>
public sealed record RestrictionSubject(string RestrictionId) : DutySubject
{
    /// <inheritdoc />
    public override string Text => RestrictionId;
}

namespace CinWorkflows.Cases.Disclosures;

/// <summary>Something is restricted about somebody on another case of the authority, such as a sibling's. Of what is for that case alone.</summary>
/// <param name="PersonId">Who, by their id on this case.</param>
/// <param name="CaseId">The other case.</param>
/// <param name="On">The day on which it was found.</param>
public sealed record RestrictedElsewhere(string PersonId, string CaseId, DateOnly On)
{
    /// <summary>How many restrictions this case knew when it was found: what is restricted here later answers it. Null of a case from before that was kept.</summary>
    public int? RestrictionsBefore { get; init; }
}

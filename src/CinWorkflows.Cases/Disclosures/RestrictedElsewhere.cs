namespace CinWorkflows.Cases.Disclosures;

/// <summary>Something is restricted about somebody on another case of the authority, such as a sibling's. Of what is for that case alone.</summary>
/// <param name="PersonId">Who, by their id on this case.</param>
/// <param name="CaseId">The other case; of one that is for named people only a code in its place.</param>
/// <param name="On">The day on which it was found.</param>
public sealed record RestrictedElsewhere(string PersonId, string CaseId, DateOnly On)
{
    /// <summary>As the code in the place of a restricted case begins. No id of a case has a full stop.</summary>
    private const string Unnamed = "restricted.";

    /// <summary>How many restrictions this case knew when it was found: what is restricted here later answers it. Null of a case from before that was kept.</summary>
    public int? RestrictionsBefore { get; init; }

    /// <summary>Which case it is, for a sentence, and whom to ask: who reads this case may not know the id of a restricted one.</summary>
    public (string Case, string Ask) InWords() => CaseId.StartsWith(Unnamed, StringComparison.Ordinal)
        ? ("a case that is for named people only", "ask a service manager, who finds one of them")
        : ($"case {CaseId}", "ask its worker");

    /// <summary>The code in the place of a restricted case.</summary>
    /// <param name="code">The same for the same case, from which the case cannot be told.</param>
    public static string OfRestricted(string code) => $"{Unnamed}{code}";
}

namespace CinWorkflows.Cases.Acts;

/// <summary>Why an act was refused. A refused act changes nothing.</summary>
/// <param name="Field">The field of the act that is at fault, as it is spelt in JSON.</param>
/// <param name="Reason">What is wrong and what would put it right.</param>
/// <param name="Clause">The clause that it would break; null for plain sense.</param>
public sealed record Refusal(string Field, string Reason, string? Clause = null)
{
    /// <summary>
    /// True where somebody who has a say was passed over: not asked, heard, invited or given what is theirs. Where another entry, once it is put right,
    /// shows that of this one, the truth is not refused for it: it is a breach of the clause, found then (N7, N14, N15, N20, N22, N41).
    /// </summary>
    public bool PassesOver { get; init; }

    /// <summary>The restricted case because of which it was refused, for the access log; null elsewhere. It is never told to whoever acts.</summary>
    public string? RestrictedCaseId { get; init; }
}

using System.Collections.Frozen;
using CinWorkflows.Cases.Plans;

namespace CinWorkflows.Cases.Reviews;

/// <summary>
/// Words in the place of exceptional circumstances that only repeat the clause, or say that people agreed: "Exceptional circumstances.", "As agreed with
/// the family." What is agreed narrows a rule and is no reason to widen it (N23, N30, H28).
/// </summary>
internal static class RepeatedClause
{
    private static readonly FrozenSet<string> Repeated = FrozenSet.ToFrozenSet(
        [
            "exception", "exceptional", "exceptionally", "exceptions", "circumstance", "circumstances", "special", "unusual", "particular", "longer", "long", "term", "longterm", "interval", "intervals", "review",
            "reviews", "reviewed", "reviewing", "frequency", "frequent", "frequently", "often", "less", "more", "month", "months", "monthly", "week", "weeks", "weekly", "year", "years", "yearly", "annual", "annually",
            "need", "needs", "reason", "reasons", "because", "procedure", "policy", "rule", "clause", "case", "plan", "support", "timescale", "timescales", "extended", "extension", "applies", "apply",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Agreement = FrozenSet.ToFrozenSet(
        [
            "agree", "agrees", "agreeing", "agreement", "approve", "approved", "approves", "approval", "accept", "accepts", "accepted", "consent", "consents", "consented", "happy", "content", "fine", "ask", "asks", "asked",
            "request", "requests", "requested", "want", "wants", "wanted", "wish", "wishes", "wished", "prefer", "prefers", "preferred", "like", "likes", "family", "families", "parent", "parents", "mother", "father", "mum",
            "dad", "carer", "carers", "child", "children", "manager", "managers", "worker", "workers", "social", "team", "professional", "professionals", "everyone", "everybody", "both", "involved", "supervision",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether nothing else is said.</summary>
    public static bool Is(string? text) => EmptyWords.SayOnly(text, word => Repeated.Contains(word) || Agreement.Contains(word) || word.All(char.IsDigit));
}

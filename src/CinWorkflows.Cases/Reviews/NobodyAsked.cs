using System.Collections.Frozen;
using CinWorkflows.Cases.Plans;

namespace CinWorkflows.Cases.Reviews;

/// <summary>Words in the place of views that say only that nobody was heard: "Not asked.", "Could not be reached", "No answer". Who wishes to say nothing was heard.</summary>
internal static class NobodyAsked
{
    private static readonly FrozenSet<string> Unheard = FrozenSet.ToFrozenSet(
        ["asked", "reached", "contacted", "seen", "spoken", "heard", "sought", "obtained", "gathered", "available", "contactable", "reachable", "answer", "answered", "reply", "replied", "response", "responded", "contact", "views"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Beside = FrozenSet.ToFrozenSet(
        ["not", "no", "never", "nobody", "none", "was", "were", "been", "be", "is", "has", "have", "had", "did", "could", "cannot", "can", "couldn", "wasn", "weren", "t", "unable", "to", "he", "she", "they", "them", "him", "her", "we", "i", "the", "a", "an", "any", "yet", "by", "with", "from", "for", "of", "parent", "mother", "father", "child", "school", "agency", "phone", "telephone", "email"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Denials = FrozenSet.ToFrozenSet(["not", "no", "never", "nobody", "none", "cannot", "couldn", "wasn", "weren", "unable"], StringComparer.Ordinal);

    /// <summary>Whether nothing else is said.</summary>
    public static bool Is(string? text)
    {
        var words = EmptyWords.In(text);
        return words.Any(Unheard.Contains) && words.Any(Denials.Contains) && words.All(word => Unheard.Contains(word) || Beside.Contains(word));
    }
}

using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies;

/// <summary>
/// Something that an authority's procedure counts with and the service does not know: a supervision order was made, it was agreed that a plan is needed, the
/// order expires. People record it with its day; limits count from it or back from it, it brings further duties about and does them, and steps wait for it.
/// </summary>
/// <param name="Id">Its name, by which the pack cites it: <c>event:orderMade</c>.</param>
/// <param name="Title">It in words that follow "after": "the making of the supervision order".</param>
/// <param name="Clause">The clause that speaks of it.</param>
/// <param name="By">The roles that may record it.</param>
/// <param name="MayLieAhead">
/// True where its day may lie ahead, such as the end of an order. Recorded again it is said anew, and the day that was said last holds; otherwise each that is
/// recorded is one more that happened.
/// </param>
/// <param name="Before">The steps that wait for it; empty for most.</param>
public sealed record AuthorityEventRule(string Id, string Title, string Clause, IReadOnlyList<Role> By, bool MayLieAhead, IReadOnlyList<GatedStep> Before)
{
    private const string Prefix = "event:";

    /// <summary>How the pack cites it, as an anchor, as what brings a duty about and as what does one.</summary>
    public string Cited => CitedAs(Id);

    /// <summary>How a pack cites an event of its own.</summary>
    /// <param name="id">Its name.</param>
    public static string CitedAs(string id) => Prefix + id;

    /// <summary>The name of the event that a word of a pack cites; null where it is a word of the service's own.</summary>
    /// <param name="word">The word.</param>
    public static string? IdIn(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.StartsWith(Prefix, StringComparison.Ordinal) ? word[Prefix.Length..] : null;
    }
}

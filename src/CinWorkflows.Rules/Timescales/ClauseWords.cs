namespace CinWorkflows.Rules.Timescales;

/// <summary>Clauses as they are named in a sentence.</summary>
public static class ClauseWords
{
    /// <summary>"N6"; of a rule that no text asks for "the authority's local rule": <c>local</c> is nobody who sets a time.</summary>
    /// <param name="clause">The clause as a pack cites it.</param>
    public static string Of(string clause) => clause == Timescale.Local ? "the authority's local rule" : clause;
}

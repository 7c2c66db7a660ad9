using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Records.Reading;

/// <summary>
/// What of an entry of the access log is shown to whoever oversees the log of one authority: its own cases, and what was asked for by its own people. A
/// list that somebody was shown may be of several authorities.
/// </summary>
internal static class OfficersView
{
    /// <summary>The entry as a reader is shown it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="reader">Who reads the log.</param>
    /// <param name="authorities">Whose the cases are that are on record, by id; a case that was erased is not, and is shown with its own authority's people.</param>
    public static AccessEntry Of(AccessEntry entry, Reader reader, IReadOnlyDictionary<string, string> authorities) => reader is { SeesEverything: false, Oversees: { } own }
        ? entry with
        {
            Query = entry.Authority == own ? entry.Query : null,
            Cases = [.. entry.Cases.Where(caseId => authorities.GetValueOrDefault(caseId, entry.Authority ?? "") == own)],
        }
        : entry;
}

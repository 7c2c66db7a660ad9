using System.Text.Json.Serialization;

namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>
/// What the record of a case holds about one person, for somebody who asked for it (UK GDPR, article 15): as a draft, in which everything
/// that may have to be taken out is marked, or as it is given, with nothing marked any more.
/// </summary>
/// <param name="CaseId">The case.</param>
/// <param name="PersonId">Whom it is about.</param>
/// <param name="Name">Their name.</param>
/// <param name="Authority">The authority that answers.</param>
/// <param name="MadeAt">The instant to which it is true.</param>
/// <param name="Entries">What is recorded, oldest first.</param>
/// <param name="NotAbout">The numbers of the entries of the case that do not name this person, or tell of an answer that was given, which are left out; none in what is given.</param>
public sealed record SubjectAccessAnswer(
    string CaseId,
    string PersonId,
    string Name,
    string Authority,
    DateTimeOffset MadeAt,
    IReadOnlyList<SubjectAccessEntry> Entries,
    IReadOnlyList<long> NotAbout)
{
    /// <summary>Who of the case asks on their behalf; null where they ask themselves, or somebody who is not of the case.</summary>
    public string? AskedBy { get; init; }

    /// <summary>The number of the last entry of the case that the draft has: by it whoever decides says what they have read. Null in what is given.</summary>
    public long? Sequence { get; init; }

    /// <summary>The number of the last entry that is on record; that somebody was given an answer is in none.</summary>
    [JsonIgnore]
    public long RecordedUntil { get; init; }

    /// <summary>Everything that somebody has to decide on before it is given.</summary>
    public IEnumerable<RedactionMark> Marks() => Entries.SelectMany(entry => entry.Passages).SelectMany(passage => passage.Marks);

    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"answer of {Entries.Count} entries";
}

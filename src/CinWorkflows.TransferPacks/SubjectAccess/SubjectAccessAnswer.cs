namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>
/// What the record of a case holds about one person, for somebody who asked for it (UK GDPR, article 15): as a draft, in which everything
/// that may have to be taken out is marked, or as it is given, with nothing marked any more.
/// </summary>
/// <param name="CaseId">The case.</param>
/// <param name="PersonId">Who asked, or on whose behalf.</param>
/// <param name="Name">Their name.</param>
/// <param name="Authority">The authority that answers.</param>
/// <param name="MadeAt">The instant to which it is true.</param>
/// <param name="Entries">What is recorded, oldest first.</param>
/// <param name="NotAbout">The numbers of the entries of the case that do not name this person, which are left out.</param>
public sealed record SubjectAccessAnswer(
    string CaseId,
    string PersonId,
    string Name,
    string Authority,
    DateTimeOffset MadeAt,
    IReadOnlyList<SubjectAccessEntry> Entries,
    IReadOnlyList<long> NotAbout)
{
    /// <summary>Everything that somebody has to decide on before it is given.</summary>
    public IEnumerable<RedactionMark> Marks() => Entries.SelectMany(entry => entry.Passages).SelectMany(passage => passage.Marks);

    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"answer of {Entries.Count} entries";
}

/// <summary>Something that was recorded or sent.</summary>
/// <param name="Id">The number of the entry in the case, or of the letter.</param>
/// <param name="At">When it was done or sent.</param>
/// <param name="What">What it was, in words: "Visit made".</param>
/// <param name="By">Who did it, as a role of the authority; null for the service itself.</param>
/// <param name="Passages">What it says, each by its name.</param>
public sealed record SubjectAccessEntry(string Id, DateTimeOffset At, string What, string? By, IReadOnlyList<SubjectAccessPassage> Passages)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"entry {Id}";
}

/// <summary>A part of an entry.</summary>
/// <param name="Label">What it is called: "Note", "Corrections, 1, reason".</param>
/// <param name="Text">What it says.</param>
/// <param name="Marks">What may have to be taken out of it, from its beginning to its end; none overlaps another.</param>
public sealed record SubjectAccessPassage(string Label, string Text, IReadOnlyList<RedactionMark> Marks)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"passage of {Text.Length} characters";
}

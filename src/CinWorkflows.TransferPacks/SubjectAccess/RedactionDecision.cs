using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>What was decided about one mark, about everything that is about one person, or about words that whoever read the draft takes out of it.</summary>
public sealed record RedactionDecision
{
    /// <summary>The mark; null where something else is decided on.</summary>
    public string? Mark { get; init; }

    /// <summary>Everything that is marked only because it is about this person; null where something else is decided on. What tells of kin too is given by its own mark only.</summary>
    public string? About { get; init; }

    /// <summary>The entry of the draft, by its id, out of which words are taken that are not marked; null where something else is decided on.</summary>
    public string? Entry { get; init; }

    /// <summary>The words, as they stand in the entry: wherever they do, they are taken out. Null for the whole entry.</summary>
    public string? Words { get; init; }

    /// <summary>Whether the words are taken out.</summary>
    public required bool Remove { get; init; }

    /// <summary>Why they are given although they are marked, or taken out although they are not; not needed where what is marked is taken out.</summary>
    public string? Reason { get; init; }

    /// <summary>As it stays on the record.</summary>
    public AccessDecision Kept() => new(Remove) { MarkId = Mark, AboutId = About, EntryId = Entry, Words = Words, Reason = Reason };
}

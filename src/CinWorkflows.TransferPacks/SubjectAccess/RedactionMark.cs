namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>Words that may have to be taken out before they are given to somebody. A person decides; nothing is taken out, or given, by itself.</summary>
/// <param name="Id">By which it is decided on. The same words at the same place have the same one, however often the draft is made.</param>
/// <param name="Start">Where in the passage it begins, from 0.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Reasons">Why; at least one.</param>
/// <param name="About">The ids of those whom the words are about besides; empty where the words name nobody.</param>
public sealed record RedactionMark(string Id, int Start, int Length, IReadOnlyList<RedactionReason> Reasons, IReadOnlyList<string> About);

/// <summary>Why words may have to be taken out.</summary>
public enum RedactionReason
{
    /// <summary>They are about somebody else, who has not agreed (Data Protection Act 2018, schedule 2, paragraph 16). Staff acting in their work are given.</summary>
    AboutSomebodyElse,

    /// <summary>What is restricted of somebody, or something of whom the person who asks must not be told.</summary>
    Restricted,

    /// <summary>Giving it may do serious harm to somebody (Data Protection Act 2018, schedule 3, part 3: social work data).</summary>
    MayHarm,

    /// <summary>A document that somebody has to read first: what is in it is not marked.</summary>
    DocumentToRead,
}

/// <summary>What was decided about one mark, or about everything that is about one person.</summary>
public sealed record RedactionDecision
{
    /// <summary>The mark; null where it is decided by whom the words are about.</summary>
    public string? Mark { get; init; }

    /// <summary>Everything that is marked only because it is about this person; null where one mark is decided.</summary>
    public string? About { get; init; }

    /// <summary>Whether the words are taken out.</summary>
    public required bool Remove { get; init; }

    /// <summary>Why they are given although they are marked; not needed where they are taken out.</summary>
    public string? Reason { get; init; }
}

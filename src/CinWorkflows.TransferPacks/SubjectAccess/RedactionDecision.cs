namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>What was decided about one mark, or about everything that is about one person.</summary>
public sealed record RedactionDecision
{
    /// <summary>The mark; null where it is decided by whom the words are about.</summary>
    public string? Mark { get; init; }

    /// <summary>Everything that is marked only because it is about this person; null where one mark is decided. What tells of kin too is given by its own mark only.</summary>
    public string? About { get; init; }

    /// <summary>Whether the words are taken out.</summary>
    public required bool Remove { get; init; }

    /// <summary>Why they are given although they are marked; not needed where they are taken out.</summary>
    public string? Reason { get; init; }
}

namespace CinWorkflows.Cases.Disclosures;

/// <summary>What was decided about words of an answer to somebody who asked what is held about them (UK GDPR, article 15), and why.</summary>
/// <param name="Removed">True where the words were taken out; false where they were given although they were marked.</param>
public sealed record AccessDecision(bool Removed)
{
    /// <summary>The mark of the draft; null where something else is decided on.</summary>
    public string? MarkId { get; init; }

    /// <summary>The person about whom all that was marked is decided on; null where something else is.</summary>
    public string? AboutId { get; init; }

    /// <summary>The entry of the draft out of which whoever read it took words, or all of it; null where something else is decided on.</summary>
    public string? EntryId { get; init; }

    /// <summary>The words that they took out of it; null for all of it. Kept in the record only.</summary>
    public string? Words { get; init; }

    /// <summary>Why; null where what was marked is taken out for the reason for which it is marked.</summary>
    public string? Reason { get; init; }

    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => nameof(AccessDecision);
}

namespace CinWorkflows.TransferPacks.SubjectAccess;

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

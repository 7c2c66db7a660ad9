namespace CinWorkflows.TransferPacks.Contents;

/// <summary>On what basis the pack is shared, what each parent said about it, and the advice that was taken (N53–N55).</summary>
internal sealed record PackSharing(
    DateOnly? DecidedOn,
    string? Basis,
    string? Reasons,
    IReadOnlyList<PackPermission> Asked,
    IReadOnlyList<PackAdvice> Advice)
{
    /// <summary>Who was not asked: nobody asks them without speaking to the sender first (N54).</summary>
    public IReadOnlyList<PackNotAsked>? NotAsked { get; init; }
}

namespace CinWorkflows.Cases.Transfers;

/// <summary>Whether information may be shared with the receiving authority (N53–N55). What was said is in the record.</summary>
/// <param name="Agreed">Parents and carers who permit it.</param>
/// <param name="Refused">Parents and carers who do not.</param>
public sealed record Sharing(IReadOnlyList<string> Agreed, IReadOnlyList<string> Refused)
{
    /// <summary>The ground on which it is shared; null while that is open.</summary>
    public SharingBasis? Basis { get; init; }

    /// <summary>The day of that decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Whose advice was sought.</summary>
    public Adviser? AdviceFrom { get; init; }

    /// <summary>The day on which it was sought.</summary>
    public DateOnly? AdviceSoughtOn { get; init; }

    /// <summary>The day on which it was given; null while it is awaited.</summary>
    public DateOnly? AdviceGivenOn { get; init; }

    /// <summary>What it says: true where the information may be shared.</summary>
    public bool? AdvisedToShare { get; init; }

    /// <summary>Nobody was asked yet.</summary>
    public static Sharing NotAsked { get; } = new([], []);
}

using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Letters.Delivering;

/// <summary>What came of an attempt, before it is known what follows.</summary>
/// <param name="Medium">The way that it took.</param>
/// <param name="Receipt">What the channel said.</param>
internal sealed record AttemptOutcome(Medium? Medium, MessageReceipt Receipt)
{
    /// <summary>True where what had begun is taken back, and the message sets out anew.</summary>
    public bool TakenBack { get; init; }

    /// <summary>When it may leave, where that is not now: nothing was attempted.</summary>
    public Postponement? Later { get; init; }

    /// <summary>The line by which it was sent; null where it was not.</summary>
    public string? Line { get; init; }

    /// <summary>Whether it goes before others; null where it was not written.</summary>
    public bool? Urgent { get; init; }

    /// <summary>The keys of other messages that it told too.</summary>
    public IReadOnlyList<string> ToldAlong { get; init; } = [];

    /// <summary>The language in which it was written; null where it was not.</summary>
    public string? Language { get; init; }
}

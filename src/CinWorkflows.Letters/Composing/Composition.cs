using System.Diagnostics.CodeAnalysis;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Letters.Composing;

/// <summary>A message as it can be sent, or why it cannot be written.</summary>
/// <param name="Message">The message; null where there is a problem.</param>
/// <param name="Problem">One of <see cref="MessageProblem"/>; null where there is a message.</param>
public sealed record Composition(OutgoingMessage? Message, string? Problem)
{
    /// <summary>The language in which it is written, as a tag such as <c>en</c> or <c>pl</c>; null where there is a problem.</summary>
    public string? Language { get; init; }

    /// <summary>When it may leave at the earliest; null where that is now.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The keys of other messages that it tells too.</summary>
    public IReadOnlyList<string> ToldAlong { get; init; } = [];

    /// <summary>True where there is a message; otherwise there is a problem.</summary>
    [MemberNotNullWhen(true, nameof(Message))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsComposed => Message is not null;

    /// <summary>Says nothing about the people, so that a log written by mistake identifies nobody.</summary>
    public override string ToString() => Message?.ToString() ?? $"problem {Problem}";
}

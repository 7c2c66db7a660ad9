using System.Collections.Frozen;
using System.Reflection;
using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>What messages of each kind tell their readers.</summary>
public static class MessageFacts
{
    private static readonly FrozenDictionary<MessageKind, DisclosedFacts> Known = Enum.GetValues<MessageKind>().ToFrozenDictionary(kind => kind, Read);

    /// <summary>What a message of a kind tells.</summary>
    /// <param name="kind">Which.</param>
    public static DisclosedFacts Of(MessageKind kind) => Known[kind];

    private static DisclosedFacts Read(MessageKind kind) =>
        typeof(MessageKind).GetField($"{kind}")!.GetCustomAttribute<DisclosesAttribute>() is { } declared
            ? new(declared.Topics, declared.FreeText)
            : throw new InvalidOperationException($"The message {kind} does not say what it discloses.");
}

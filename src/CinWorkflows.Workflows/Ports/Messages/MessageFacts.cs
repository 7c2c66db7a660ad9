using System.Collections.Frozen;
using System.Reflection;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>What messages of each kind tell their readers.</summary>
public static class MessageFacts
{
    private static readonly FrozenDictionary<MessageKind, DisclosedFacts> Known = Enum.GetValues<MessageKind>().ToFrozenDictionary(kind => kind, Read);

    private static readonly FrozenDictionary<MessageKind, DisclosedFacts> AfterMove = Known.ToFrozenDictionary(
        known => known.Key,
        known => known.Value with { Topics = [.. known.Value.Topics.Union([DisclosureTopic.Moves, DisclosureTopic.Addresses])] });

    /// <summary>
    /// What a message of a kind tells about a case. Whatever an authority writes to which the child moved tells of the move, and where the
    /// family is to be found now: its name stands in it, with its worker and their telephone (N54).
    /// </summary>
    /// <param name="kind">Which.</param>
    /// <param name="file">The case.</param>
    public static DisclosedFacts Of(MessageKind kind, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return (file.TransferIn is null ? Known : AfterMove)[kind];
    }

    private static DisclosedFacts Read(MessageKind kind) =>
        typeof(MessageKind).GetField($"{kind}")!.GetCustomAttribute<DisclosesAttribute>() is { } declared
            ? new(declared.Topics, declared.FreeText)
            : throw new InvalidOperationException($"The message {kind} does not say what it discloses.");
}

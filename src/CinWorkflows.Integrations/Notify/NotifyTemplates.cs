using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Notify;

/// <summary>
/// The templates of a service for one medium, by their ids. Each has the fields <c>((body))</c> and, but for text messages,
/// <c>((subject))</c>, and may have anything else around them that needs no field.
/// </summary>
public sealed record NotifyTemplates
{
    /// <summary>The template for every kind of message that has none of its own.</summary>
    public required string Default { get; init; }

    /// <summary>Templates for single kinds.</summary>
    public IReadOnlyDictionary<MessageKind, string> ByKind { get; init; } = new Dictionary<MessageKind, string>();

    /// <summary>All of them, each once.</summary>
    internal IEnumerable<string> All => ByKind.Values.Prepend(Default).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The template for a kind of message.</summary>
    internal string For(MessageKind kind) => ByKind.GetValueOrDefault(kind, Default);
}

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>Marks a kind of message that is too long for a text, or is to be kept and signed: it never goes by text message.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class DocumentAttribute : Attribute;

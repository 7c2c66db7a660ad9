namespace CinWorkflows.TransferPacks.Papers;

/// <summary>A paper or a block of one cannot be made as asked. The message names the field and the rule, and quotes no text.</summary>
/// <param name="message">The field, the cause and what to do.</param>
public sealed class PaperException(string message) : ArgumentException(message);

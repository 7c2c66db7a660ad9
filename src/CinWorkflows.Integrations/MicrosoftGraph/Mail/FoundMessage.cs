namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>A message of ours as the mailbox shows it.</summary>
internal sealed record FoundMessage(string Id, bool IsDraft, string? InternetMessageId);

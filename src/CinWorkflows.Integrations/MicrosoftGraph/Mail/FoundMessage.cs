namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>A message of ours as the mailbox shows it.</summary>
/// <param name="Id">Its immutable id.</param>
/// <param name="IsDraft">True until it has left.</param>
/// <param name="InternetMessageId">Its Message-ID.</param>
/// <param name="FolderId">The folder that it lies in.</param>
internal sealed record FoundMessage(string Id, bool IsDraft, string? InternetMessageId, string? FolderId);

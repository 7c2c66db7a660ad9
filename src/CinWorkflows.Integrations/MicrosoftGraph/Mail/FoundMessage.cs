namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>A message of ours as the mailbox shows it.</summary>
/// <param name="Id">Its immutable id.</param>
/// <param name="IsDraft">True until it has left.</param>
/// <param name="InternetMessageId">Its Message-ID.</param>
/// <param name="FolderId">The folder that it lies in.</param>
/// <param name="Entry">The calendar entry that it brings, by its digest; null where it brings none.</param>
internal sealed record FoundMessage(string Id, bool IsDraft, string? InternetMessageId, string? FolderId, string? Entry);

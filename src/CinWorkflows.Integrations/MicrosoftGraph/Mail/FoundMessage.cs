namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>A message of ours as the mailbox shows it.</summary>
/// <param name="Id">Its immutable id.</param>
/// <param name="IsDraft">True until it has left.</param>
/// <param name="InternetMessageId">Its Message-ID.</param>
/// <param name="To">The address that it goes to; null where it names none or several.</param>
internal sealed record FoundMessage(string Id, bool IsDraft, string? InternetMessageId, string? To)
{
    public bool GoesTo(string address) => string.Equals(To, address, StringComparison.OrdinalIgnoreCase);
}

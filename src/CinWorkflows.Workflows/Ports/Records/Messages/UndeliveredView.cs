namespace CinWorkflows.Workflows.Ports.Records.Messages;

/// <summary>A message about a case that could not be delivered, and of which the case does not know yet.</summary>
/// <param name="Key">The message's key.</param>
/// <param name="MessageId">Its id.</param>
/// <param name="CaseId">The case.</param>
/// <param name="RecipientId">For whom it is.</param>
/// <param name="Edition">How often it was sent again before.</param>
/// <param name="Problem">Why, in a code.</param>
public sealed record UndeliveredView(string Key, string MessageId, string CaseId, string RecipientId, int Edition, string Problem);

namespace CinWorkflows.Integrations.Email.Returned;

/// <summary>What came back about a message that was sent.</summary>
/// <param name="MessageIds">The Message-IDs that it may be about; one of them is the message's.</param>
/// <param name="Action">What became of it.</param>
/// <param name="Status">The enhanced status code (RFC 3463); null where none is told.</param>
internal sealed record DeliveryNotice(IReadOnlySet<string> MessageIds, DeliveryAction Action, string? Status);

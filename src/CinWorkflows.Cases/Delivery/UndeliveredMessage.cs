namespace CinWorkflows.Cases.Delivery;

/// <summary>A message that could not be delivered in any way that its reader has.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="RecipientId">The participant or member of staff for whom it is.</param>
/// <param name="Since">The day on which that was found.</param>
/// <param name="Settled">What was decided about it; null while it is open.</param>
public sealed record UndeliveredMessage(string MessageId, string RecipientId, DateOnly Since, UndeliveredChoice? Settled = null)
{
    /// <summary>True where it was withheld, because its reader must not be told what it says; null otherwise.</summary>
    public bool? Withheld { get; init; }
}

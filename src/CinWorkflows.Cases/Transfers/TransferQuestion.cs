namespace CinWorkflows.Cases.Transfers;

/// <summary>A question between the two authorities. Its words are in the record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="AskedOn">The day on which it was asked.</param>
/// <param name="AnsweredOn">The day on which it was answered; null while that is due.</param>
public sealed record TransferQuestion(string Id, DateOnly AskedOn, DateOnly? AnsweredOn = null);

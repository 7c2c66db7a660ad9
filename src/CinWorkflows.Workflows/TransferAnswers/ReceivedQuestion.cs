namespace CinWorkflows.Workflows.TransferAnswers;

/// <summary>A question that the other authority asked about a transfer.</summary>
/// <param name="Question">The question.</param>
/// <param name="AskedOn">When it was asked.</param>
/// <param name="Answer">The answer; null while there is none.</param>
/// <param name="AnsweredOn">When it was answered.</param>
public sealed record ReceivedQuestion(string Question, DateOnly AskedOn, string? Answer = null, DateOnly? AnsweredOn = null)
{
    /// <summary>Says nothing about the case.</summary>
    public override string ToString() => $"question of {AskedOn:yyyy-MM-dd}";
}

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>What an answer is made with besides the form.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="By">Who answers.</param>
/// <param name="Today">The day.</param>
/// <param name="Instance">What makes the form this one.</param>
internal sealed record AnswerDesk(string TransferId, string By, DateOnly Today, string Instance);

namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The receiving authority asks a question (N57).</summary>
/// <param name="On">The day.</param>
/// <param name="QuestionId">The question's id.</param>
/// <param name="Question">What it asks.</param>
/// <param name="By">Who asks, by name.</param>
public sealed record QuestionContent(DateOnly On, string QuestionId, string Question, string By) : ExchangeContent;

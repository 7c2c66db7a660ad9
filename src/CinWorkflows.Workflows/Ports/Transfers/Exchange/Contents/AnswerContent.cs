namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The former authority answers a question (N57).</summary>
/// <param name="On">The day.</param>
/// <param name="QuestionId">Which question.</param>
/// <param name="Answer">The answer.</param>
public sealed record AnswerContent(DateOnly On, string QuestionId, string Answer) : ExchangeContent;

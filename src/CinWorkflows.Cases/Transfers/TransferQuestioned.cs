using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The receiving authority asks a question (N57).</summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="QuestionId">The question's id.</param>
/// <param name="Question">What it asks.</param>
/// <param name="By">Who asks, by name.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
public sealed record TransferQuestioned(string TransferId, DateOnly On, string QuestionId, string Question, string By, int? Number = null) : ReceivingAuthorityAct(TransferId, On, Number)
{
    /// <summary>How many questions a transfer may have.</summary>
    public const int MostQuestions = 100;

    /// <inheritdoc />
    private protected override IEnumerable<(string Field, string? Name, string Who)> NamedThere => [("by", By, "who there asked")];

    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferOut transfer, CaseDesk desk) =>
    [
        .. CaseDesk.Id("questionId", QuestionId, "the question's id"),
        .. transfer.Questions.Any(question => question.Id == QuestionId)
            ? new Refusal[] { new("questionId", $"there is a question '{QuestionId}' already.") }
            : [],
        .. transfer.Questions.Count >= MostQuestions
            ? new Refusal[] { new("type", $"{MostQuestions} questions were asked; talk to each other.", desk.ClauseOf(TransferRuleKind.RisksUnderstood)) }
            : [],
        .. CaseDesk.Text("question", Question, "the question"),
        .. Number is null ? TransferRules.Named("by", By, "who asks", desk) : CaseDesk.Text("by", By, "who asks"),
    ];

    /// <inheritdoc />
    private protected override TransferOut Change(TransferOut transfer) => transfer with
    {
        Questions = [.. transfer.Questions, new(QuestionId, On)],
    };
}

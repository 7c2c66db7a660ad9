using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The former authority is asked something (N57).</summary>
/// <param name="On">The day.</param>
/// <param name="QuestionId">The question's id.</param>
/// <param name="Question">What is asked.</param>
public sealed record TransferInQuestionAsked(DateOnly On, string QuestionId, string Question) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.WhenIn(desk, transfer =>
    [
        .. TransferRules.MayBeRead(transfer, desk),
        .. CaseDesk.Id("questionId", QuestionId, "the question's id"),
        .. transfer.Questions.Any(question => question.Id == QuestionId)
            ? new Refusal[] { new("questionId", $"there is a question '{QuestionId}' already.") }
            : [],
        .. transfer.Questions.Count >= TransferQuestioned.MostQuestions
            ? new Refusal[] { new("type", $"{TransferQuestioned.MostQuestions} questions were asked; talk to each other.", desk.ClauseOf(TransferRuleKind.RisksUnderstood)) }
            : [],
        .. desk.Happened("on", On, transfer.NoticedOn, "the notice"),
        .. CaseDesk.Text("question", Question, "the question"),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithTransferIn(transfer => transfer with { Questions = [.. transfer.Questions, new(QuestionId, On)] });
}

using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>A question of the receiving authority is answered (N57).</summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="QuestionId">Which question.</param>
/// <param name="Answer">The answer.</param>
public sealed record TransferQuestionAnswered(string TransferId, DateOnly On, string QuestionId, string Answer) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. desk.Happened("on", On, transfer.Questions.FirstOrDefault(question => question.Id == QuestionId)?.AskedOn, "the question"),
        .. transfer.Questions.Any(question => question.Id == QuestionId && question.AnsweredOn is null)
            ? []
            : new Refusal[] { new("questionId", $"no question '{QuestionId}' waits for an answer.", desk.ClauseOf(TransferRuleKind.RisksUnderstood)) },
        .. SharingReopened.Refuse(transfer, desk),
        .. CaseDesk.Text("answer", Answer, "the answer", desk.ClauseOf(TransferRuleKind.RisksUnderstood)),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithTransfer(TransferId, transfer => transfer with
    {
        Questions = transfer.Questions.Replace(question => question.Id == QuestionId, question => question with { AnsweredOn = On }),
    });
}

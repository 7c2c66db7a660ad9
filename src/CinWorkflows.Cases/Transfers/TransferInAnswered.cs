using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The former authority has answered a question (N57).</summary>
/// <param name="On">The day.</param>
/// <param name="QuestionId">Which question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
public sealed record TransferInAnswered(DateOnly On, string QuestionId, string Answer, int? Number = null) : FormerAuthorityAct(On, Number)
{
    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferIn transfer, CaseDesk desk) =>
    [
        .. transfer.Questions.Any(question => question.Id == QuestionId && question.AnsweredOn is null)
            ? []
            : new Refusal[] { new("questionId", $"no question '{QuestionId}' waits for an answer.", desk.ClauseOf(TransferRuleKind.RisksUnderstood)) },
        .. CaseDesk.Text("answer", Answer, "the answer", desk.ClauseOf(TransferRuleKind.RisksUnderstood)),
    ];

    /// <inheritdoc />
    private protected override CaseFile Change(CaseFile file, ActStamp stamp) => file.WithTransferIn(transfer => transfer with
    {
        Questions = transfer.Questions.Replace(question => question.Id == QuestionId, question => question with { AnsweredOn = On }),
    });
}

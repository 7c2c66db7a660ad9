using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The other authority asked something, by telephone or on paper.</summary>
internal sealed class TheirQuestionTask : MoveTask
{
    public override string Slug => "move-question";

    public override string Verb => "Record a question that they asked";

    public override string Done => "The question is recorded.";

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new TextField("question", "What do they ask?", Rows: 3),
        new LineField("by", "Who there asks?", "Their name, and what they are."),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new TransferQuestioned(IdOf(desk), form.Date("on", "The day"), desk.NewId("question"), form.Text("question", "Enter the question"), form.Text("by", "Enter who there asks"))];
}

/// <summary>A question of the other authority is answered: the answer goes to them by itself where they have the exchange or the link.</summary>
internal sealed class AnswerTheirQuestionTask : MoveTask
{
    public override string Slug => "move-question-answer";

    public override string Verb => "Answer their question";

    public override string Done => "The answer is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.AnswerTransferQuestion;

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        .. base.Lead(desk),
        MoveOf(desk)?.NotifiedBy == NotificationMeans.Hand ? "Tell them the answer yourself: nothing is sent to them." : "The answer goes to them by itself.",
    ];

    public override IEnumerable<string> MustNotKnow(TaskDesk desk) => Transfers.MustNotKnow.Of(desk.Case);

    public override async Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken)
    {
        var asked = (await desk.Get<IStaffDoor>().Cases.ActsAsync(desk.Case.Id, cancellationToken)).Select(recorded => recorded.Act).OfType<TransferQuestioned>()
            .Where(question => question.TransferId == IdOf(desk) && Open(desk).Any(open => open.Id == question.QuestionId))
            .Select(question => new Choice(question.QuestionId, question.Question, $"{question.By}, {PlainWords.ShortDate(question.On)}"));
        return [new ChoiceField("question", "Which question?", [.. asked]), new TextField("answer", "Your answer"), new DateField("on", "When?")];
    }

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("question", PartOf(desk) ?? (Open(desk) is [var only] ? only.Id : ""));
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new TransferQuestionAnswered(IdOf(desk), form.Date("on", "The day"), form.Text("question", "Choose the question"), form.Text("answer", "Enter the answer"))];

    protected override string FieldOf(string field) => field == "questionId" ? "question" : base.FieldOf(field);

    private static IReadOnlyList<TransferQuestion> Open(TaskDesk desk) => [.. (MoveOf(desk)?.Questions ?? []).Where(question => question.AnsweredOn is null)];
}

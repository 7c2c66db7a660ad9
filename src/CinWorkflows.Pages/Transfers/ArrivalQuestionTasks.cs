using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The former authority is asked something.</summary>
internal sealed class AskFormerAuthorityTask : ArrivalTask
{
    public override string Slug => "arrival-question";

    public override string Verb => "Ask the former authority";

    public override string Done => "The question is recorded.";

    public override IEnumerable<string> Lead(TaskDesk desk) =>
        [.. base.Lead(desk), ArrivalOf(desk)?.ByExchange == true ? "It goes to them by itself, and their answer comes here." : "Ask them yourself, by telephone or e-mail: nothing is sent to them. Record their answer when it comes."];

    public override IEnumerable<string> MustNotKnow(TaskDesk desk) => Transfers.MustNotKnow.Of(desk.Case);

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([new TextField("question", "What do you ask?", Rows: 3), new DateField("on", "When?")]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new TransferInQuestionAsked(form.Date("on", "The day"), desk.NewId("question"), form.Text("question", "Enter the question"))];
}

/// <summary>The former authority has answered a question by telephone or on paper.</summary>
internal sealed class FormerAuthorityAnswerTask : ArrivalTask
{
    public override string Slug => "arrival-question-answer";

    public override string Verb => "Record what they answered";

    public override string Done => "Their answer is recorded.";

    public override async Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken)
    {
        var asked = (await desk.Get<IStaffDoor>().Cases.ActsAsync(desk.Case.Id, cancellationToken)).Select(recorded => recorded.Act).OfType<TransferInQuestionAsked>()
            .Where(question => Open(desk).Any(open => open.Id == question.QuestionId))
            .Select(question => new Choice(question.QuestionId, question.Question, $"Asked on {PlainWords.ShortDate(question.On)}"));
        return [new ChoiceField("question", "Which question?", [.. asked]), new TextField("answer", "What did they answer?"), new DateField("on", "When?")];
    }

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("question", desk.About ?? (Open(desk) is [var only] ? only.Id : ""));
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new TransferInAnswered(form.Date("on", "The day"), form.Text("question", "Choose the question"), form.Text("answer", "Enter what they answered"))];

    protected override string FieldOf(string field) => field == "questionId" ? "question" : base.FieldOf(field);

    private static IReadOnlyList<TransferQuestion> Open(TaskDesk desk) => [.. (ArrivalOf(desk)?.Questions ?? []).Where(question => question.AnsweredOn is null)];
}

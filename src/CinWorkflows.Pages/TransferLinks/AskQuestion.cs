using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Workflows.TransferAnswers;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>A question to the sender. The answer appears on the page of the transfer.</summary>
internal sealed class AskQuestion : AnswerTask
{
    private const string Question = "question";
    private const int Longest = 4000;

    public override string Path => "ask";

    public override string Title => "Ask a question";

    public override string Done => "You have asked a question. Look at this page again for the answer";

    public override string Send => "Send question";

    public override IReadOnlyList<Field> Fields { get; } =
        [new TextField(Question, "What do you want to know?", $"Up to {Longest} characters. The answer will be on the page of the transfer.", Rows: 6)];

    public override (string Status, bool IsOpen) Status(ReceivedTransfer transfer) => transfer.Questions.Count(question => question.Answer is null) switch
    {
        0 => ("Optional", false),
        1 => ("1 question waits for an answer", false),
        var open => ($"{open} questions wait for an answer", false),
    };

    public override ReceivingAuthorityAct Read(PageForm form, AnswerDesk desk) =>
        new TransferQuestioned(desk.TransferId, desk.Today, $"q-{desk.Instance}", Needed(form, Question, "Enter your question", "Your question", Longest), desk.By);

    public override string FieldOf(string actField) => actField == "question" ? Question : "";
}

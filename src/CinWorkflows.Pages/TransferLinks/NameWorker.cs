using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Workflows.TransferAnswers;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>The worker who takes the child on (N58).</summary>
internal sealed class NameWorker : AnswerTask
{
    private const string Worker = "worker";
    private const string Contact = "contact";
    private const string Email = "email";
    private const string Team = "team";
    private const int LongestName = 200;

    public override string Path => "worker";

    public override string Title => "Name the allocated worker";

    public override string Done => "You have named the allocated worker";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new LineField(Worker, "Full name of the worker"),
        new LineField(Contact, "Telephone number of the worker", "So that our worker can meet them. We tell the family too."),
        new LineField(Email, "Email address of the worker (optional)"),
        new LineField(Team, "Telephone number of the team (optional)", "For when the worker is away."),
    ];

    public override (string Status, bool IsOpen) Status(ReceivedTransfer transfer) => transfer.Worker is null ? ("To do", true) : ("Done", false);

    public override ReceivingAuthorityAct Read(PageForm form, AnswerDesk desk)
    {
        var worker = Needed(form, Worker, "Enter the full name of the worker", "The name of the worker", LongestName);
        var contact = Needed(form, Contact, "Enter the telephone number of the worker", "The telephone number", LongestName);
        var email = AtMost(form, Email, "The email address", LongestName);
        var team = AtMost(form, Team, "The telephone number of the team", LongestName);
        return new ReceivingWorkerNamed(desk.TransferId, desk.Today, worker, WorkerReach.InWords(contact, email, team), desk.By);
    }

    public override string FieldOf(string actField) => actField is "worker" or "contact" ? actField : "";
}

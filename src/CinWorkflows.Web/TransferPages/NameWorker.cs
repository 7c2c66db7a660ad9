using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.TransferAnswers;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Web.TransferPages;

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

    public override (string Status, bool IsOpen) Status(ReceivedTransfer transfer) => transfer.Worker is null ? ("To do", true) : ("Done", false);

    public override Markup Form(FormValues form) => Markup.Of($"""
        {Fields.Text(form, Worker, "Full name of the worker")}
        {Fields.Text(form, Contact, "Telephone number of the worker", "So that our worker can meet them. We tell the family too.")}
        {Fields.Text(form, Email, "Email address of the worker (optional)")}
        {Fields.Text(form, Team, "Telephone number of the team (optional)", "For when the worker is away.")}
        """);

    public override IReadOnlyList<FieldFault> Faults(FormValues form) =>
    [
        .. Needed(form, Worker, "Enter the full name of the worker", "The name of the worker", LongestName),
        .. Needed(form, Contact, "Enter the telephone number of the worker", "The telephone number", LongestName),
        .. AtMost(form, Email, "The email address", LongestName),
        .. AtMost(form, Team, "The telephone number of the team", LongestName),
    ];

    public override ReceivingAuthorityAct Answer(FormValues form, string transferId, string by, DateOnly today, string instance) =>
        new ReceivingWorkerNamed(transferId, today, form[Worker], WorkerReach.InWords(form[Contact], form[Email], form[Team]), by);

    public override string FieldOf(string actField) => actField is "worker" or "contact" ? actField : "";
}

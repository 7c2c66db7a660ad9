using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.TransferAnswers;

namespace CinWorkflows.Web.TransferPages;

/// <summary>The worker who takes the child on (N58).</summary>
internal sealed class NameWorker : AnswerTask
{
    private const string Worker = "worker";
    private const string Contact = "contact";
    private const int LongestName = 200;

    public override string Path => "worker";

    public override string Title => "Name the allocated worker";

    public override string Done => "You have named the allocated worker";

    public override (string Status, bool IsOpen) Status(ReceivedTransfer transfer) => transfer.Worker is null ? ("To do", true) : ("Done", false);

    public override Markup Form(FormValues form) => Markup.Of($"""
        {Fields.Text(form, Worker, "Full name of the worker")}
        {Fields.Text(form, Contact, "Telephone number or email address of the worker", "So that our worker can meet them.")}
        """);

    public override IReadOnlyList<FieldFault> Faults(FormValues form) =>
    [
        .. Needed(form, Worker, "Enter the full name of the worker", "The name of the worker", LongestName),
        .. Needed(form, Contact, "Enter the telephone number or email address of the worker", "The telephone number or email address", LongestName),
    ];

    public override ReceivingAuthorityAct Answer(FormValues form, string transferId, string by, DateOnly today, string instance) =>
        new ReceivingWorkerNamed(transferId, today, form[Worker], form[Contact], by);

    public override string FieldOf(string actField) => actField is "worker" or "contact" ? actField : "";
}

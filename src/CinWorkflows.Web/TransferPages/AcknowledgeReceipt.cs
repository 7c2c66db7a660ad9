using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.TransferAnswers;

namespace CinWorkflows.Web.TransferPages;

/// <summary>Receipt, and that the risks are read and understood (N57).</summary>
internal sealed class AcknowledgeReceipt : AnswerTask
{
    private const string Understood = "understood";

    public override string Path => "acknowledge";

    public override string Title => "Acknowledge receipt";

    public override string Done => "You have acknowledged receipt";

    public override string Send => "Acknowledge receipt";

    public override (string Status, bool IsOpen) Status(ReceivedTransfer transfer) =>
        transfer.AcknowledgedOn is { } on ? ($"Done on {PageDates.Day(on)}", false) : ("To do", true);

    public override bool IsOffered(ReceivedTransfer transfer) => base.IsOffered(transfer) && transfer.AcknowledgedOn is null;

    public override Markup Intro(ReceivedTransfer transfer) => Markup.Of($"""
        {Parts.Say("This does not mean that you accept the transfer. Read the risks and the documents first.")}
        {(transfer.RiskNote is null ? Markup.None : Markup.Of($"{Parts.Heading("Risks")}{Parts.Inset(Markup.Words(transfer.RiskNote))}"))}
        """);

    public override Markup Form(FormValues form) => Fields.Tick(form, Understood, "The risks", "We have read and understood the risks");

    public override IReadOnlyList<FieldFault> Faults(FormValues form) =>
        form[Understood] == "yes" ? [] : [new(Understood, "Confirm that you have read and understood the risks")];

    public override ReceivingAuthorityAct Answer(FormValues form, string transferId, string by, DateOnly today, string instance) =>
        new TransferAcknowledged(transferId, today, by, RisksUnderstood: true);
}

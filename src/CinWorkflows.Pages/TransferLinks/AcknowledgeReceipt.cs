using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Workflows.TransferAnswers;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>Receipt, and that the risks are read and understood (N57).</summary>
internal sealed class AcknowledgeReceipt : AnswerTask
{
    private const string Understood = "understood";

    public override string Path => "acknowledge";

    public override string Title => "Acknowledge receipt";

    public override string Done => "You have acknowledged receipt";

    public override string Send => "Acknowledge receipt";

    public override bool ShowsRisks => true;

    public override IReadOnlyList<Field> Fields { get; } = [new SeveralField(Understood, "The risks", [new("yes", "We have read and understood the risks")])];

    public override (string Status, bool IsOpen) Status(ReceivedTransfer transfer) =>
        transfer.AcknowledgedOn is { } on ? ($"Done on {PlainWords.ShortDate(on)}", false) : ("To do", true);

    public override bool IsOffered(ReceivedTransfer transfer) => base.IsOffered(transfer) && transfer.AcknowledgedOn is null;

    public override IEnumerable<string> Lead(ReceivedTransfer transfer) => ["This does not mean that you accept the transfer. Read the risks and the documents first."];

    public override ReceivingAuthorityAct Read(PageForm form, AnswerDesk desk)
    {
        form.ChosenOf(Understood, "Confirm that you have read and understood the risks", "yes");
        return new TransferAcknowledged(desk.TransferId, desk.Today, desk.By, RisksUnderstood: true);
    }
}

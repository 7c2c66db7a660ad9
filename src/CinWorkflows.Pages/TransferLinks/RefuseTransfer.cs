using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Workflows.TransferAnswers;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>Refusal with reasons: a dispute about who is responsible, or about the threshold, which a service manager of the sender decides (N60).</summary>
internal sealed class RefuseTransfer : AnswerTask
{
    private const string About = "about";
    private const string Reasons = "reasons";
    private const int Longest = 4000;

    public override string Path => "refuse";

    public override string Title => "Refuse or dispute the transfer";

    public override string Done => "You have refused the transfer. The sender’s service manager is told";

    public override string Send => "Refuse the transfer";

    public override bool IsChecked => true;

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new ChoiceField(About, "What do you dispute?", [
            new(nameof(DisputeAbout.Responsibility), "That we are responsible for the child"),
            new(nameof(DisputeAbout.Threshold), "That the child meets the threshold for support")]),
        new TextField(Reasons, "Your reasons", $"Up to {Longest} characters.", Rows: 6),
    ];

    public override (string Status, bool IsOpen) Status(ReceivedTransfer transfer) => transfer switch
    {
        { RefusedOn: { } on } => ($"Refused on {PlainWords.ShortDate(on)}", false),
        { ResponsibleFrom: not null } => ("Not possible any more", false),
        _ => ("To decide", true),
    };

    public override bool IsOffered(ReceivedTransfer transfer) => base.IsOffered(transfer) && transfer.ResponsibleFrom is null && transfer.RefusedOn is null;

    public override IEnumerable<string> Lead(ReceivedTransfer transfer) =>
    [
        $"{transfer.From} goes on holding the case, and its service manager decides how it goes on. They may call you.",
        transfer.Responsible.WhereTheChildLives,
    ];

    public override ReceivingAuthorityAct Read(PageForm form, AnswerDesk desk)
    {
        form.ChosenOf(About, "Select what you dispute", nameof(DisputeAbout.Responsibility), nameof(DisputeAbout.Threshold));
        var reasons = Needed(form, Reasons, "Enter your reasons", "Your reasons", Longest);
        return new TransferRefused(desk.TransferId, desk.Today, IsOfThreshold(form) ? DisputeAbout.Threshold : DisputeAbout.Responsibility, reasons, desk.By);
    }

    public override IEnumerable<(string Key, string Answer)> Check(PageForm form) =>
    [
        ("You dispute", IsOfThreshold(form) ? "That the child meets the threshold for support" : "That you are responsible for the child"),
        ("Your reasons", form[Reasons]),
    ];

    public override string FieldOf(string actField) => actField is "about" or "reasons" ? actField : "";

    private static bool IsOfThreshold(PageForm form) => form[About] == nameof(DisputeAbout.Threshold);
}

using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Workflows.TransferAnswers;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>Acceptance, from a day on (N61). It decides who is responsible for a child, so it is checked before it is sent.</summary>
internal sealed class AcceptTransfer : AnswerTask
{
    private const string From = "from";
    private const string Worker = "worker";
    private const int LongestName = 200;

    public override string Path => "accept";

    public override string Title => "Accept the transfer";

    public override string Done => "You have accepted the transfer";

    public override string Send => "Accept the transfer";

    public override bool IsChecked => true;

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new DateField(From, "From which date are you responsible?", $"Today or later, at most {TransferAccepted.LongestLead} days ahead. For example, 27 3 2026."),
        new LineField(Worker, "Full name of the allocated worker (optional)"),
    ];

    public override (string Status, bool IsOpen) Status(ReceivedTransfer transfer) => transfer switch
    {
        { ResponsibleFrom: { } from } => ($"Accepted, from {PlainWords.ShortDate(from)}", false),
        { RefusedOn: not null } => ("Refused", false),
        _ => ("To decide", true),
    };

    public override bool IsOffered(ReceivedTransfer transfer) => base.IsOffered(transfer) && transfer.ResponsibleFrom is null;

    public override IEnumerable<string> Lead(ReceivedTransfer transfer) =>
    [
        $"You hold the case from the date that you give, or from the later day on which both authorities know that the family lives in your area. Until then {transfer.From} does.",
        transfer.Responsible.WhereTheChildLives,
    ];

    public override ReceivingAuthorityAct Read(PageForm form, AnswerDesk desk)
    {
        var from = form.Date(From, "The date you become responsible");
        AtMost(form, Worker, "The name of the worker", LongestName);
        return new TransferAccepted(desk.TransferId, desk.Today, from, desk.By, form.Optional(Worker));
    }

    public override IEnumerable<(string Key, string Answer)> Check(PageForm form) =>
    [
        ("You are responsible from", PlainWords.ShortDate(form.DayOf(From)!.Value)),
        ("Allocated worker", form.Optional(Worker) ?? "Not named yet"),
    ];

    public override string FieldOf(string actField) => actField switch
    {
        "responsibleFrom" => $"{From}-day",
        "worker" => Worker,
        _ => "",
    };
}

using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.TransferAnswers;

namespace CinWorkflows.Web.TransferPages;

/// <summary>Acceptance, from a day on (N61). It decides who is responsible for a child, so it is checked before it is sent.</summary>
internal sealed class AcceptTransfer : AnswerTask
{
    private const string From = "from";
    private const string Worker = "worker";
    private const string What = "The date you become responsible";
    private const int LongestName = 200;

    public override string Path => "accept";

    public override string Title => "Accept the transfer";

    public override string Done => "You have accepted the transfer";

    public override string Send => "Accept the transfer";

    public override (string Status, bool IsOpen) Status(ReceivedTransfer transfer) => transfer switch
    {
        { ResponsibleFrom: { } from } => ($"Accepted, from {PageDates.Day(from)}", false),
        { RefusedOn: not null } => ("Refused", false),
        _ => ("To decide", true),
    };

    public override bool IsOffered(ReceivedTransfer transfer) => base.IsOffered(transfer) && transfer.ResponsibleFrom is null;

    public override Markup Intro(ReceivedTransfer transfer) =>
        Markup.Of($"{Parts.Say($"You hold the case from the date that you give, or from the later day on which both authorities know that the family lives in your area. Until then {transfer.From} does.")}{Parts.Say(transfer.Responsible.WhereTheChildLives)}");

    public override Markup Form(FormValues form) => Markup.Of($"""
        {Fields.Date(form, From, "From which date are you responsible?", $"Today or later, at most {TransferAccepted.LongestLead} days ahead. For example, 27 3 2026.")}
        {Fields.Text(form, Worker, "Full name of the allocated worker (optional)")}
        """);

    public override IReadOnlyList<FieldFault> Faults(FormValues form) =>
        [.. PageDates.Read(form, From, What).Faults, .. AtMost(form, Worker, "The name of the worker", LongestName)];

    public override IReadOnlyList<(string Key, Markup Value)> Check(FormValues form) =>
    [
        ("You are responsible from", Markup.Of($"{PageDates.Day(Day(form))}")),
        ("Allocated worker", Markup.Of($"{(form[Worker].Length == 0 ? "Not named yet" : form[Worker])}")),
    ];

    public override IReadOnlyList<string> Carried => [$"{From}-day", $"{From}-month", $"{From}-year", Worker];

    public override ReceivingAuthorityAct Answer(FormValues form, string transferId, string by, DateOnly today, string instance) =>
        new TransferAccepted(transferId, today, Day(form), by, form[Worker].Length == 0 ? null : form[Worker]);

    public override string FieldOf(string actField) => actField switch
    {
        "responsibleFrom" => $"{From}-day",
        "worker" => Worker,
        _ => "",
    };

    private static DateOnly Day(FormValues form) => PageDates.Read(form, From, What).Day!.Value;
}

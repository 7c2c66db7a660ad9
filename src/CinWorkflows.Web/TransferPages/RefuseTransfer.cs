using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.TransferAnswers;

namespace CinWorkflows.Web.TransferPages;

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

    public override (string Status, bool IsOpen) Status(ReceivedTransfer transfer) => transfer switch
    {
        { RefusedOn: { } on } => ($"Refused on {PageDates.Day(on)}", false),
        { ResponsibleFrom: not null } => ("Not possible any more", false),
        _ => ("To decide", true),
    };

    public override bool IsOffered(ReceivedTransfer transfer) => base.IsOffered(transfer) && transfer.ResponsibleFrom is null && transfer.RefusedOn is null;

    public override Markup Intro(ReceivedTransfer transfer) =>
        Markup.Of($"{Parts.Say($"{transfer.From} goes on holding the case, and its service manager decides how it goes on. They may call you.")}{Parts.Say(transfer.Responsible.WhereTheChildLives)}");

    public override Markup Form(FormValues form) => Markup.Of($"""
        {Fields.Choice(form, About, "What do you dispute?", [
            (nameof(DisputeAbout.Responsibility), "That we are responsible for the child"),
            (nameof(DisputeAbout.Threshold), "That the child meets the threshold for support")])}
        {Fields.Words(form, Reasons, "Your reasons", $"Up to {Longest} characters.")}
        """);

    public override IReadOnlyList<FieldFault> Faults(FormValues form) =>
    [
        .. form[About] is nameof(DisputeAbout.Responsibility) or nameof(DisputeAbout.Threshold) ? Array.Empty<FieldFault>() : [new(About, "Select what you dispute")],
        .. Needed(form, Reasons, "Enter your reasons", "Your reasons", Longest),
    ];

    public override IReadOnlyList<(string Key, Markup Value)> Check(FormValues form) =>
    [
        ("You dispute", Markup.Of($"{(form[About] == nameof(DisputeAbout.Responsibility) ? "That you are responsible for the child" : "That the child meets the threshold for support")}")),
        ("Your reasons", Markup.Words(form[Reasons])),
    ];

    public override IReadOnlyList<string> Carried => [About, Reasons];

    public override ReceivingAuthorityAct Answer(FormValues form, string transferId, string by, DateOnly today, string instance) =>
        new TransferRefused(transferId, today, Enum.Parse<DisputeAbout>(form[About]), form[Reasons], by);

    public override string FieldOf(string actField) => actField is "about" or "reasons" ? actField : "";
}

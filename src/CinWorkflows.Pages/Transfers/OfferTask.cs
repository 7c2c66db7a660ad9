using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The other authority is formally notified and given the pack: from installation to installation, by link, or by hand.</summary>
internal sealed class OfferTask : MoveTask
{
    public override string Slug => "move-offer";

    public override string Verb => "Send the case to the other authority";

    public override string Done => "The other authority is notified.";

    public override bool IsFor(Duty duty, CaseFile file) => duty is { Kind: DutyKind.NotifyReceivingAuthority, Subject: OfferSubject { ByHand: false } };

    public override string Title(TaskDesk desk) => MoveOf(desk) is null ? Verb : $"Send the case to {There(desk)}";

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        .. base.Lead(desk),
        "They get the pack as it was prepared last. This authority holds the case until they have accepted and the family lives there.",
    ];

    public override IEnumerable<string> MustNotKnow(TaskDesk desk) => Transfers.MustNotKnow.Of(desk.Case);

    public override PageTask? First(TaskDesk desk) => MoveOf(desk) is null ? null : new(MoveWays.Pack(desk.Case.Id), "See what goes, and what is left out and why");

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("by", "How?", Ways(desk)),
        new TextField("note", "If by hand: to whom, and how?", "For example: given to the duty manager there, against a signature.", 3),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("by", Ways(desk)[0].Value);
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var by = form.Choice<NotificationMeans>("by", "Say how they are notified");
        return [new ReceivingAuthorityNotified(IdOf(desk), form.Date("on", "The day"), by, by == NotificationMeans.Hand ? form.Text("note", "Say to whom it was given, and how") : null)];
    }

    /// <summary>The ways that are open, the surest first.</summary>
    private static IReadOnlyList<Choice> Ways(TaskDesk desk)
    {
        var (names, to) = (desk.Get<AuthorityNames>(), MoveOf(desk)?.To);
        List<Choice> ways = [];
        if (names.HasExchange(to))
        {
            ways.Add(new($"{NotificationMeans.Exchange}", "From this service to theirs", "It goes by itself, and their answers come back here."));
        }

        if (names.ContactFor(to) is { } contact)
        {
            var code = contact.Mobile is null ? "You tell them the code by telephone." : "The code goes to their mobile, where this authority sends text messages; else you tell it by telephone.";
            ways.Add(new($"{NotificationMeans.Link}", $"By a link, to {contact.Name}", $"It goes by e-mail and opens with a separate code. {code}"));
        }

        ways.Add(new($"{NotificationMeans.Hand}", "By hand", ways.Count > 0 ? "You give it to them, and record what they answer." : "You give it to them, and record what they answer. No other way is open: nobody has entered a contact there, or made sure of it this year. An administrator does."));
        return ways;
    }
}

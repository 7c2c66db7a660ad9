using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Delivery;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Support;

/// <summary>What became of a message that could not be delivered.</summary>
internal sealed class SettleUndeliveredTask : CaseTask
{
    public override string Slug => "undelivered";

    public override string Verb => "Settle a message that was not delivered";

    public override string Done => "It is recorded what became of the message.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.SettleUndelivered;

    public override string? About(Duty duty, CaseFile file) => (duty.Subject as UndeliveredSubject)?.MessageId;

    public override bool IsOffered(ShownCase shown) => Open(shown).Count > 0;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("messageId", "Which message?", [.. Open(desk.Case).Select(message => new Choice(message.MessageId, $"To {desk.Case.NameOf(message.RecipientId)}, not delivered on {PlainWords.ShortDate(message.Since)}"))]),
        new ChoiceField(
            "choice",
            "What became of it?",
            [
                new($"{UndeliveredChoice.GivenByHand}", "They were told in person, by telephone or by a letter handed over"),
                new($"{UndeliveredChoice.SendAgain}", "Send it again", "The way that is recorded for them now. Correct how they are reached first."),
                new($"{UndeliveredChoice.NotNeeded}", "It is not needed any more"),
            ]),
        new TextField("how", "How were they told, or why is it not needed?", "Leave it empty where it is sent again.", Rows: 3),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("messageId", desk.About ?? (Open(desk.Case) is [var only] ? only.MessageId : ""));

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new UndeliveredSettled(form.Text("messageId", "Choose the message"), form.Choice<UndeliveredChoice>("choice", "Say what became of it"), desk.Case.Today, form.Optional("how"))];

    private static IReadOnlyList<UndeliveredMessage> Open(ShownCase shown) => [.. shown.File.Undelivered.Where(message => message.Settled is null && message.Withheld != true)];
}

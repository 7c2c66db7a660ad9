using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Pages.People;

/// <summary>How somebody is reached, and how they must not be.</summary>
internal sealed class ContactTask : CaseTask
{
    private static readonly Choice[] Ways =
    [
        new($"{Medium.Email}", "E-mail"),
        new($"{Medium.Text}", "Text message"),
        new($"{Medium.Letter}", "Post"),
        new($"{Medium.ByHand}", "In person or by telephone only", "Nothing is ever sent to them: somebody is asked to tell them."),
    ];

    public override string Slug => "contact";

    public override string Verb => "Change how somebody is reached";

    public override string Done => "It is changed. What is still to be sent goes the new way.";

    public override bool IsOffered(ShownCase shown) => false;

    public override string Title(TaskDesk desk) => PersonOf(desk) is { } person ? $"Change how {person.Name} is reached" : Verb;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new LineField("mobile", "Mobile number", "Leave empty if there is none.", 20),
        new LineField("email", "E-mail address", "Leave empty if there is none."),
        new TextField("post", "Postal address", "Line by line, the postcode last.", 5),
        new ChoiceField("preferred", "Which way do they prefer?", Ways),
        new SeveralField("unsafe", "Which ways are not safe, or not wished?", [.. Ways.Take(3)], "These are never used."),
        new LineField("language", "Language, if not English", "As a short code: pl for Polish, cy for Welsh.", 5),
        new SeveralField("easyRead", "Words", [new("yes", "Write to them in easy words")]),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        var person = PersonOf(desk);
        form.Set("mobile", person?.Contact?.Mobile ?? "");
        form.Set("email", person?.Email ?? "");
        form.Set("post", string.Join("\n", person?.Contact?.Post ?? []));
        form.Set("preferred", person?.Contact?.Preferred?.ToString() ?? "");
        form.Set("unsafe", [.. (person?.Contact?.Unsafe ?? []).Select(way => way.ToString())]);
        form.Set("language", person?.Contact?.Language ?? "");
        form.Set("easyRead", person?.Contact?.EasyRead == true ? ["yes"] : []);
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        string[] post = form["post"].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var never = form.AllOf<Medium>("unsafe");
        var contact = new ContactDetails(form.Optional("mobile"), post.Length == 0 ? null : post, form.OptionalChoice<Medium>("preferred"), never.Count == 0 ? null : never, form.Optional("language"), form.Has("easyRead", "yes"));
        return [new ContactDetailsChanged(desk.About ?? "", form.Optional("email"), contact)];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => [new(refusal.Field.Split('.')[^1], PlainReason.Of(refusal.Reason, desk.Case))];

    private static PersonView? PersonOf(TaskDesk desk) => desk.Case.View.People.FirstOrDefault(person => person.Id == desk.About);
}

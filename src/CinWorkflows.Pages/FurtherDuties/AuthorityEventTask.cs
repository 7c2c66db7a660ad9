using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Pages.FurtherDuties;

/// <summary>Something that the authority's own procedure counts with has happened, or is to happen.</summary>
internal sealed class AuthorityEventTask : CaseTask
{
    public override string Slug => "event";

    public override string Verb => "Record an event of the procedure";

    public override string Done => "The event is recorded.";

    public override bool IsOffered(ShownCase shown) => shown.File.Ending is null && Events(shown).Count > 0;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("event", "Which?", [.. Events(desk.Case).Select(own => new Choice(own.Id, $"{char.ToUpperInvariant(own.Title[0])}{own.Title[1..]}", own.MayLieAhead ? "Its day may lie ahead." : null))]),
        new DateField("on", "On which day?"),
        new TextField("note", "Is there more to say of it?", "You can leave this empty.", 3),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("event", desk.About ?? (Events(desk.Case) is [var only] ? only.Id : ""));
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new AuthorityEventRecorded(form.ChosenOf("event", "Choose what happened", [.. Events(desk.Case).Select(own => own.Id)]), form.Date("on", "The day"), form.Optional("note"))];

    /// <summary>Those that whoever looks may record.</summary>
    private static IReadOnlyList<AuthorityEventRule> Events(ShownCase shown) => [.. shown.Pack.Events.Values.Where(own => own.By.Any(shown.Person.Roles.Contains))];
}

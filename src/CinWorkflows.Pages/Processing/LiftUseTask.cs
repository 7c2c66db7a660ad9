using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Processing;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Workflows.Boards;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Processing;

/// <summary>That what is held about somebody may be used again.</summary>
internal sealed class LiftUseTask : CaseTask
{
    public override string Slug => "lift-use";

    public override string Verb => "Record that somebody’s data may be used again";

    public override string Done => "It is recorded. What is held about them may be used again.";

    public override bool IsOffered(ShownCase shown) => shown.Person.Roles.Any(ManagedTeams.By.Contains) && UseOfData.Restricted(shown.File).Any();

    public override async Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
    [
        new ChoiceField("restrictionId", "Whose data?", [.. UseOfData.Restricted(desk.Case.File).Select(held => new Choice(held.Id.ToString(CultureInfo.InvariantCulture), $"{desk.Case.NameOf(held.PersonId)}, not to be used since {PlainWords.ShortDate(held.On)}"))]),
        new ChoiceField("decidedById", "Which data protection officer decided it?", await Officers.ChoicesAsync(desk, cancellationToken)),
        new DateField("toldOn", "When were they told that it would be lifted?", "They are told before."),
        new DateField("on", "From which day may it be used?"),
        new TextField("reason", "Why?", Rows: 3),
    ];

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        if (UseOfData.Restricted(desk.Case.File).ToList() is [var only])
        {
            form.Set("restrictionId", only.Id.ToString(CultureInfo.InvariantCulture));
        }
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
    [
        new ProcessingRestrictionLifted(
            long.TryParse(form.Text("restrictionId", "Say whose data it is"), CultureInfo.InvariantCulture, out var id) ? id : 0,
            form.Date("on", "The day from which it may be used"),
            form.Date("toldOn", "The day on which they were told"),
            form.Text("reason", "Say why"),
            form.Text("decidedById", "Say who decided it")),
    ];
}

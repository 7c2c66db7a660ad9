using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Corrections;

/// <summary>A practitioner confirms what somebody recorded in their name.</summary>
internal sealed class ConfirmEntryTask : CaseTask
{
    public override string Slug => "confirm";

    public override string Verb => "Confirm what was recorded in your name";

    public override string Done => "The entry is confirmed.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.ConfirmEntry;

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override bool IsOffered(ShownCase shown) => Waiting(shown).Count > 0;

    public override IEnumerable<string> Lead(TaskDesk desk) => ["Read it first. If it is wrong, do not confirm it: correct the entry instead."];

    public override async Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken)
    {
        var acts = await desk.Get<IStaffDoor>().Cases.ActsAsync(desk.Case.Id, cancellationToken);
        return
        [
            new ChoiceField("entry", "Which entry?", [.. Waiting(desk.Case).Select(entry => new Choice(entry.Id, Words(entry)))]),
        ];

        string Words(UnconfirmedEntry entry) => acts.FirstOrDefault(act => act.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture) == entry.Id) is { Act: { } act }
            ? $"{ActWords.What(act)}: {string.Join("; ", ActWords.Of(act, desk.Case).Select(said => $"{said.What}: {said.Said}"))}"
            : $"Recorded on {PlainWords.ShortDate(entry.On)}";
    }

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("entry", Waiting(desk.Case) is [var only] ? only.Id : desk.About ?? "");

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new EntryConfirmed(long.TryParse(form.Text("entry", "Choose the entry"), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0)];

    private static IReadOnlyList<UnconfirmedEntry> Waiting(ShownCase shown) => [.. (shown.File.Unconfirmed ?? []).Where(entry => entry.PractitionerId == shown.Person.Id)];
}

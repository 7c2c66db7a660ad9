using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Transfers;

/// <summary>Since when the family lives here: the meeting after the move counts from that day.</summary>
internal sealed class ArrivalResidenceTask : ArrivalTask
{
    public override string Slug => "arrival-since";

    public override string Verb => "Record since when the family lives here";

    public override string Done => "It is recorded since when the family lives here.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.RecordResidence || duty is { Kind: DutyKind.SettleResidence, Subject: not MoveDaySubject };

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        .. base.Lead(desk),
        .. ArrivalOf(desk) is { ToldResidentOn: { } told, ResidenceDiffersSince: not null, ResidentOn: { } here }
            ? [$"{From(desk)} has {PlainWords.Date(told)} as the first day here; this case has {PlainWords.Date(here)}. Talk to each other and to the family. If this case is wrong, enter the right day; if they are, they put it right there."]
            : Array.Empty<string>(),
        "The meeting after the move is to be held within 20 working days of it.",
    ];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new DateField("residentOn", "Since which day does the family live here?"),
        new DateField("on", "When did you find out?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        if ((ArrivalOf(desk)?.ResidentOn ?? ArrivalOf(desk)?.ExpectedOn) is { } day)
        {
            form.Set("residentOn", day);
        }
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new ResidenceRecorded(form.Date("on", "The day on which you found out"), form.Date("residentOn", "The day since which the family lives here"))];
}

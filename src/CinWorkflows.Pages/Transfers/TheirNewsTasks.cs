using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The other authority names the worker who takes the child on.</summary>
internal sealed class TheirWorkerTask : MoveTask
{
    public override string Slug => "move-worker";

    public override string Verb => "Record who the worker there is";

    public override string Done => "The worker there is recorded.";

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new LineField("worker", "Who is the worker there?", "Their name."),
        new LineField("contact", "How are they reached?"),
        new LineField("by", "Who there said so?", "Their name, and what they are."),
        new DateField("on", "When?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new ReceivingWorkerNamed(IdOf(desk), form.Date("on", "The day"), form.Text("worker", "Enter the worker’s name"), form.Optional("contact"), form.Text("by", "Enter who there said so"))];
}

/// <summary>The other authority has arranged its meeting, or has cancelled it.</summary>
internal sealed class TheirMeetingTask : MoveTask
{
    public override string Slug => "move-their-meeting";

    public override string Verb => "Record their meeting";

    public override string Done => "Their meeting is recorded.";

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("what", "What do they say?", [new("yes", "It is arranged"), new("no", "It is cancelled")]),
        new DateField("day", "If it is arranged: on which day?"),
        new LineField("time", "At what time?", "For example 10:30", 5),
        new LineField("place", "Where?"),
        new DateField("on", "When did they say so?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var on = form.Date("on", "The day on which they said so");
        if (!form.YesOrNo("what", "Say whether it is arranged or cancelled"))
        {
            return [new TheirMeetingCancelled(IdOf(desk), on)];
        }

        var (day, time, place) = (form.Date("day", "The day of their meeting"), form.Time("time", "Enter the time at which it starts"), form.Text("place", "Enter where it is"));
        return [new TheirMeetingArranged(IdOf(desk), on, form.IsFine ? LondonTime.At(day, time) : default, place)];
    }

    protected override string FieldOf(string field) => field == "startsAt" ? "day" : base.FieldOf(field);
}

/// <summary>The other authority has it on its record since when the family lives there.</summary>
internal sealed class TheirResidenceTask : MoveTask
{
    public override string Slug => "move-residence-known";

    public override string Verb => "Record that they know where the family lives";

    public override string Done => "It is recorded that they know.";

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new DateField("residentOn", "Since which day does the family live there, as they have it?"),
        new LineField("by", "Who there has it?", "Their name, and what they are."),
        new LineField("how", "How do you know, and what proves it?", "For example: their e-mail of 3 March."),
        new DateField("on", "Since when do they have it?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        if (MoveOf(desk) is { } move)
        {
            form.Set("residentOn", move.ResidentOn);
        }
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
    [
        new ResidenceReceived(
            IdOf(desk),
            form.Date("on", "The day since which they have it"),
            form.Date("residentOn", "The day since which the family lives there"),
            By: form.Text("by", "Enter who there has it"),
            How: form.Text("how", "Say how you know, and what proves it")),
    ];
}

/// <summary>The other authority has the service manager's decision on its record.</summary>
internal sealed class AssertionReceivedTask : MoveTask
{
    public override string Slug => "move-decision-known";

    public override string Verb => "Record that they have the decision";

    public override string Done => "It is recorded that they have the decision.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.ObtainAssertionReceipt;

    public override IEnumerable<string> Lead(TaskDesk desk) => [.. base.Lead(desk), "Until they have the decision on their record this authority is responsible."];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new LineField("by", "Who there has it?", "Their name, and what they are."),
        new LineField("how", "How do you know, and what proves it?", "For example: their e-mail of 3 March."),
        new DateField("on", "When did they get it?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("on", desk.Case.Today);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) =>
        [new AssertionReceived(IdOf(desk), form.Date("on", "The day on which they got it"), By: form.Text("by", "Enter who there has it"), How: form.Text("how", "Say how you know, and what proves it"))];
}

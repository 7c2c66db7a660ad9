using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Meetings;

/// <summary>A meeting goes to another time or place.</summary>
internal sealed class MoveMeetingTask : CaseTask
{
    public override string Slug => "meeting-move";

    public override string Verb => "Move a meeting";

    public override string Done => "The meeting is moved. Everybody is told.";

    public override bool IsOffered(ShownCase shown) => false;

    public override string Title(TaskDesk desk) => MeetingOf(desk) is { } meeting ? $"Move the meeting of {PlainWords.ShortDate(LondonTime.DateOf(meeting.StartsAt))}" : Verb;

    public override string? Next(TaskDesk desk) => $"{CaseWays.Case(desk.Case.Id)}/meetings";

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new DateField("day", "On which day is it now?"),
        new LineField("time", "When does it start?", "For example 10:30.", 5),
        new LineField("venue", "Where, if that changes too?"),
        new LineField("reason", "Why?"),
        new LineField("timeReason", "Why at that time?") { OnlyIfAsked = true },
        new LineField("schoolTimeReason", "Why in school time?") { OnlyIfAsked = true },
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        if (MeetingOf(desk) is { } meeting)
        {
            form.Set("day", LondonTime.DateOf(meeting.StartsAt));
            form.Set("time", PlainWords.Time(meeting.StartsAt));
        }
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var (day, time, reason) = (form.Date("day", "The day of the meeting"), form.Time("time", "Enter the time at which it starts"), form.Text("reason", "Say why it is moved"));
        var meeting = MeetingOf(desk);
        var starts = form.IsFine ? LondonTime.At(day, time) : default;
        return
        [
            new MeetingMoved(meeting?.Id ?? "", starts, starts + (meeting is null ? TimeSpan.FromHours(1) : meeting.EndsAt - meeting.StartsAt), reason, form.Optional("schoolTimeReason"), form.Optional("timeReason"))
            {
                Venue = form.Optional("venue"),
            },
        ];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) =>
        refusal.Field is "startsAt" or "endsAt" ? [new("day", PlainReason.Of(refusal.Reason, desk.Case))] : base.Say(refusal, form, desk);

    private static Meeting? MeetingOf(TaskDesk desk) => desk.About is { } id ? desk.Case.File.Meeting(id) : null;
}

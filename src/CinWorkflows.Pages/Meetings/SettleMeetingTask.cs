using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Meetings;

/// <summary>
/// What is open about a meeting is settled: it is kept as it is on record, moved to a time that is proposed or that the calendar shows, gets its link or another place;
/// and an answer that somebody had to read is recorded. Who comes is changed, and it is cancelled, on the pages of that.
/// </summary>
internal sealed class SettleMeetingTask : CaseTask
{
    public override string Slug => "meeting-settle";

    public override string Verb => "Settle what is open about a meeting";

    public override string Done => "It is settled. Whoever it concerns is told.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.SettleCalendar;

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override bool IsOffered(ShownCase shown) => false;

    public override string Title(TaskDesk desk) => MeetingOf(desk) is { } meeting ? $"Settle what is open about the meeting of {PlainWords.ShortDate(LondonTime.DateOf(meeting.StartsAt))}" : Verb;

    public override string? Next(TaskDesk desk) => $"{CaseWays.Case(desk.Case.Id)}/meetings";

    public override IEnumerable<string> Lead(TaskDesk desk) => MeetingOf(desk) is { } meeting
        ?
        [
            $"On record it is {PlainWords.Between(meeting.StartsAt, meeting.EndsAt)}.",
            .. SettledWays.Open(meeting, desk),
            "To change who comes, to move it to a time that is not listed here, or to cancel it, go to the meetings of the case.",
        ]
        : ["This meeting is not booked here any more."];

    public override PageTask? First(TaskDesk desk) => new($"{CaseWays.Case(desk.Case.Id)}/meetings", "See the meetings of the case");

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken)
    {
        var meeting = MeetingOf(desk);
        return Task.FromResult<IReadOnlyList<Field>>(
        [
            new ChoiceField("what", "What happens?", SettledWays.Of(meeting, desk)),
            .. meeting?.LinkAwaited == true ? [new LineField("onlineLink", "The link", "Make it in the meeting service that the team uses. It begins with https.")] : Array.Empty<Field>(),
            .. meeting?.Differs?.Is(CalendarDifference.Elsewhere) == true ? [new LineField("venue", "The other place")] : Array.Empty<Field>(),
            .. meeting?.UnclearAnswers is null
                ? Array.Empty<Field>()
                :
                [
                    new ChoiceField("personId", "Whose was the answer that was not clear?", desk.Case.Choices(person => meeting.Attendees.Contains(person.Id)), "Ask them if you are not sure. Leave it open if it was nobody’s.", IsList: true),
                    new ChoiceField("comes", "Do they come?", [new("yes", "Yes"), new("no", "No")]),
                ],
            new LineField("reason", "Why?"),
            new LineField("timeReason", "Why at that time?") { OnlyIfAsked = true },
            new LineField("schoolTimeReason", "Why in school time?") { OnlyIfAsked = true },
        ]);
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var meeting = MeetingOf(desk);
        var what = form.ChosenOf("what", "Say what happens", [.. SettledWays.Of(meeting, desk).Select(way => way.Value)]);
        var reason = form.Text("reason", "Say why");
        if (meeting is null)
        {
            return [new MeetingKept(desk.About ?? "", reason)];
        }

        return [.. Answered(form, meeting), Settled(what, reason, form, meeting)];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) =>
        refusal.Field is "startsAt" or "endsAt" or "online" or "meetingId" ? [new("what", PlainReason.Of(refusal.Reason, desk.Case))] : base.Say(refusal, form, desk);

    private static IEnumerable<Act> Answered(PageForm form, Meeting meeting)
    {
        if (meeting.UnclearAnswers is null || form.Optional("personId") is not { } person)
        {
            return [];
        }

        return form.YesOrNo("comes", "Say whether they come") ? [new AttendanceAccepted(meeting.Id, person)] : [new AttendanceDeclined(meeting.Id, person)];
    }

    private static Act Settled(string what, string reason, PageForm form, Meeting meeting)
    {
        if (SettledWays.TimeOf(what, meeting) is var (starts, ends))
        {
            return new MeetingMoved(meeting.Id, starts, ends, reason, form.Optional("schoolTimeReason"), form.Optional("timeReason"));
        }

        var asItIs = new MeetingMoved(meeting.Id, meeting.StartsAt, meeting.EndsAt, reason);
        return what switch
        {
            SettledWays.Link => asItIs with { OnlineLink = form.Text("onlineLink", "Enter the link") },
            SettledWays.Place => asItIs with { Venue = form.Text("venue", "Enter where it is") },
            _ => new MeetingKept(meeting.Id, reason),
        };
    }

    private static Meeting? MeetingOf(TaskDesk desk) => desk.About is { } id && desk.Case.File.Meeting(id) is { State: MeetingState.Arranged } meeting ? meeting : null;
}

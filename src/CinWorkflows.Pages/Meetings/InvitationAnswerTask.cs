using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Meetings;

/// <summary>Somebody who is invited says whether they come.</summary>
internal sealed class InvitationAnswerTask : CaseTask
{
    private const string Comes = "yes";

    public override string Slug => "meeting-answer";

    public override string Verb => "Record an answer to an invitation";

    public override string Done => "The answer is recorded.";

    public override bool IsOffered(ShownCase shown) => Arranged(shown).Count > 0;

    public override string? Next(TaskDesk desk) => $"{CaseWays.Case(desk.Case.Id)}/meetings";

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        .. Arranged(desk.Case) is { Count: not 1 } meetings ? [new ChoiceField("meetingId", "Which meeting?", [.. meetings.Select(meeting => new Choice(meeting.Id, $"{MeetingWords.Of(meeting.Purpose, desk.Case)}, {PlainWords.Date(LondonTime.DateOf(meeting.StartsAt))}"))])] : Array.Empty<Field>(),
        new ChoiceField("personId", "Who?", desk.Case.Choices(person => Arranged(desk.Case).Any(meeting => meeting.Attendees.Contains(person.Id))), IsList: true),
        new ChoiceField("comes", "Do they come?", [new(Comes, "Yes"), new("no", "No", "They are asked for their views instead.")]),
        new LineField("note", "What did they say?"),
    ]);

    public override void Begin(PageForm form, TaskDesk desk) => form.Set("meetingId", desk.About ?? "");

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var meetingId = Arranged(desk.Case) is [var only] ? only.Id : form.Text("meetingId", "Choose the meeting");
        var person = form.Text("personId", "Choose who answered");
        return [form.YesOrNo("comes", "Say whether they come") ? new AttendanceAccepted(meetingId, person, form.Optional("note")) : new AttendanceDeclined(meetingId, person, form.Optional("note"))];
    }

    private static IReadOnlyList<Meeting> Arranged(ShownCase shown) => [.. shown.File.Meetings.Where(meeting => meeting.State == MeetingState.Arranged)];
}

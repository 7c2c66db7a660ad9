using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Meetings;

/// <summary>A meeting does not take place.</summary>
internal sealed class CancelMeetingTask : CaseTask
{
    public override string Slug => "meeting-cancel";

    public override string Verb => "Cancel a meeting";

    public override string Done => "The meeting is cancelled. Everybody is told.";

    public override bool IsOffered(ShownCase shown) => false;

    public override string Title(TaskDesk desk) => desk.About is { } id && desk.Case.File.Meeting(id) is { } meeting ? $"Cancel the meeting of {PlainWords.ShortDate(LondonTime.DateOf(meeting.StartsAt))}" : Verb;

    public override string? Next(TaskDesk desk) => $"{CaseWays.Case(desk.Case.Id)}/meetings";

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([new TextField("reason", "Why does it not take place?", "The meeting still has to be held: book another time next.", 3)]);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => [new MeetingCancelled(desk.About ?? "", form.Text("reason", "Say why"))];
}

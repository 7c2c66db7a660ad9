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

/// <summary>Somebody else chairs or comes to a meeting that is booked, such as after the case was given to another worker.</summary>
internal sealed class ChangeAttendeesTask : CaseTask
{
    public override string Slug => "meeting-people";

    public override string Verb => "Say who chairs and who comes";

    public override string Done => "Who chairs and who comes is recorded. Whoever it concerns is told.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.SettleChair;

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override bool IsOffered(ShownCase shown) => false;

    public override string Title(TaskDesk desk) => MeetingOf(desk) is { } meeting ? $"{Verb}: {MeetingWords.Of(meeting.Purpose, desk.Case)}, {PlainWords.ShortDate(LondonTime.DateOf(meeting.StartsAt))}" : Verb;

    public override string? Next(TaskDesk desk) => $"{CaseWays.Case(desk.Case.Id)}/meetings";

    public override IEnumerable<string> Lead(TaskDesk desk) => MeetingOf(desk) switch
    {
        null => ["This meeting is not booked here."],
        { ChairGaveUpOn: not null } meeting => [$"{desk.Case.StaffNames.GetValueOrDefault(meeting.ChairId, "Somebody else")} was to chair, and does not work on the case any more, or may not read it."],
        _ => [],
    };

    /// <summary>Where a manager agrees on the chair in advance, that comes first.</summary>
    public override PageTask? First(TaskDesk desk) => MeetingOf(desk) is { IsReview: true } && desk.Case.View.Duties.Select(open => open.Duty).FirstOrDefault(duty => duty.Kind == DutyKind.AgreeReviewChair) is { } agree
        ? desk.Get<CaseTasks>().PageFor(desk.Case.File, agree)
        : null;

    public override async Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
    [
        new ChoiceField("chair", "Who chairs?", await ChairsAsync(desk, cancellationToken), IsList: true),
        new LineField("chairReason", "Why does somebody else chair than usual?") { OnlyIfAsked = true },
        .. Invitees.Fields(desk, MeetingOf(desk)),
        new LineField("schoolTimeReason", "Why in school time?") { OnlyIfAsked = true },
        new LineField("reason", "Why does it change?"),
    ];

    public override async Task BeginAsync(PageForm form, TaskDesk desk, CancellationToken cancellationToken)
    {
        if (MeetingOf(desk) is { } meeting)
        {
            var chair = meeting.ChairGaveUpOn is null ? meeting.ChairId : desk.Case.File.NextReview?.ChairAgreedId ?? desk.Case.File.Allocation.WorkerId;
            form.Set("chair", (await ChairsAsync(desk, cancellationToken)).FirstOrDefault(choice => Chairs.Read(choice.Value).Id == chair)?.Value ?? "");
            form.Set(Invitees.Name, meeting.Attendees);
        }
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var (chair, role) = Chairs.Read(form.Text("chair", "Choose who chairs"));
        return
        [
            new MeetingAttendeesChanged(
                desk.About ?? "",
                form.All(Invitees.Name),
                chair,
                role,
                form.Text("reason", "Say why it changes"),
                form.Optional("chairReason"),
                form.Optional("schoolTimeReason"),
                Invitees.LeftOut(form, desk, MeetingOf(desk))),
        ];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) =>
        refusal.Field is "chairId" or "chairRole"
            ? [new("chair", PlainReason.Of(refusal.Reason, desk.Case))]
            : Invitees.Say(refusal, form, desk, MeetingOf(desk)) ?? base.Say(refusal, form, desk);

    private static Task<IReadOnlyList<Choice>> ChairsAsync(TaskDesk desk, CancellationToken cancellationToken) => Chairs.OfAsync(desk, MeetingOf(desk)?.Purpose ?? MeetingPurpose.Review, cancellationToken);

    private static Meeting? MeetingOf(TaskDesk desk) => desk.About is { } id && desk.Case.File.Meeting(id) is { State: MeetingState.Arranged } meeting ? meeting : null;
}

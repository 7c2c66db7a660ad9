using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Reviews;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Meetings;

/// <summary>A meeting was held: who came and what was said; and of a review its outcome, in one go.</summary>
internal sealed class RecordMeetingTask : CaseTask
{
    private const string Unarranged = "unarranged";

    public override string Slug => "meeting";

    public override string Verb => "Record a meeting";

    public override string Done => "The meeting is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => MeetingWords.PurposeOf(duty.Kind) is { } purpose && Arranged(file, purpose) is not null;

    public override string? About(Duty duty, CaseFile file) => MeetingWords.PurposeOf(duty.Kind) is { } purpose ? Arranged(file, purpose)?.Id : null;

    public override string AboutNext(ShownCase shown) => shown.File.Meetings.Where(meeting => meeting.State == MeetingState.Arranged).MinBy(meeting => meeting.StartsAt)?.Id ?? Unarranged;

    public override bool IsOffered(ShownCase shown) => IsWorked(shown);

    public override string Title(TaskDesk desk) => MeetingOf(desk) is { } meeting
        ? $"Record the meeting of {PlainWords.ShortDate(LondonTime.DateOf(meeting.StartsAt))}: {MeetingWords.Of(meeting.Purpose, desk.Case)}"
        : Verb;

    public override IEnumerable<string> Lead(TaskDesk desk) => MeetingOf(desk) is null ? ["For a meeting that was held although nobody had booked it here. Book it first if it is still to come."] : [];

    public override async Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken)
    {
        var meeting = MeetingOf(desk);
        List<Field> fields =
        [
            .. meeting is null ? [new ChoiceField("purpose", "Which meeting was it?", Purposes(desk)), new LineField("time", "When did it start?", "For example 10:30", 5)] : Array.Empty<Field>(),
            new DateField("on", "On which day was it held?"),
            new SeveralField("attended", "Who came?", desk.Case.Choices(_ => true)),
            new TextField("note", "What was said and agreed", "The chair’s note. The child’s own words first.", 8),
            .. meeting is null
                ? [new LineField("venue", "Where was it?")]
                : Array.Empty<Field>(),
            new ChoiceField("chairedBy", meeting is null ? "Who chaired?" : "Who chaired, if it was somebody else", await Chairs.OfAsync(desk, meeting?.Purpose ?? MeetingPurpose.Review, cancellationToken), meeting is null ? null : $"It was to be {desk.Case.StaffNames.GetValueOrDefault(meeting.ChairId, meeting.ChairId)}.", IsList: true),
        ];
        if (meeting is { IsReview: true })
        {
            fields.Add(new HeadingField("What the review decided"));
            fields.AddRange(await OutcomeFields.OfAsync(desk, isOptional: true, cancellationToken));
        }

        return fields;
    }

    public override void Begin(PageForm form, TaskDesk desk)
    {
        if (MeetingOf(desk) is { } meeting)
        {
            form.Set("on", LondonTime.DateOf(meeting.StartsAt));
            form.Set("attended", [.. meeting.Attendees.Except(meeting.Declined ?? [])]);
        }
        else
        {
            form.Set("on", desk.Case.Today);
        }
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var on = form.Date("on", "The day of the meeting");
        if (form.All("attended").Count == 0)
        {
            form.Fault("attended", "Say who came");
        }

        var note = form.Text("note", "Write what was said and agreed");
        var chair = form["chairedBy"].Length == 0 ? ((string Id, Role Role)?)null : Chairs.Read(form["chairedBy"]);
        var held = MeetingOf(desk) is { } meeting
            ? new MeetingHeld(meeting.Id, on, form.All("attended"), note, chair?.Id, chair?.Role)
            : NotArranged(form, desk, on, note, chair);
        return MeetingOf(desk) is { IsReview: true } && OutcomeFields.IsGiven(form) ? [held, OutcomeFields.Read(form, desk, on)] : [held];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => refusal.Field switch
    {
        "chairedAs" => [new("chairedBy", PlainReason.Of(refusal.Reason, desk.Case))],
        _ => OutcomeFields.Say(refusal, form, desk) ?? base.Say(refusal, form, desk),
    };

    private static MeetingHeld NotArranged(PageForm form, TaskDesk desk, DateOnly on, string note, (string Id, Role Role)? chair)
    {
        var (purpose, time) = (form.Choice<MeetingPurpose>("purpose", "Say which meeting it was"), form.Time("time", "Enter the time at which it started"));
        if (chair is null)
        {
            form.Fault("chairedBy", "Choose who chaired");
        }

        var starts = form.IsFine ? LondonTime.At(on, time) : default;
        return new(desk.NewId("meeting"), on, form.All("attended"), note, chair?.Id, chair?.Role, new(purpose, starts, starts.AddHours(1), form.Optional("venue") is { } venue ? new(venue) : null));
    }

    private static IReadOnlyList<Choice> Purposes(TaskDesk desk) =>
        [.. new[] { MeetingPurpose.FirstPlanning, MeetingPurpose.Review, MeetingPurpose.TwelveMonthReview }.Select(purpose => new Choice($"{purpose}", MeetingWords.Of(purpose, desk.Case)))];

    private static Meeting? Arranged(CaseFile file, MeetingPurpose purpose) => file.Meetings.FirstOrDefault(meeting => meeting.State == MeetingState.Arranged && meeting.Purpose == purpose);

    private static Meeting? MeetingOf(TaskDesk desk) => desk.About is { } id && id != Unarranged ? desk.Case.File.Meeting(id) : null;
}

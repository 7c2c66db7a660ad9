using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Meetings.Proposals;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Meetings;

/// <summary>A meeting is booked: at one of the times that fit everybody, or at another.</summary>
internal sealed class BookMeetingTask : CaseTask
{
    private const string Another = "another";

    public override string Slug => "meeting-book";

    public override string Verb => "Book a meeting";

    public override string Done => "The meeting is booked. Everybody is invited.";

    public override bool IsFor(Duty duty, CaseFile file) =>
        duty.Subject is MeetingAgainSubject || (MeetingWords.PurposeOf(duty.Kind) is { } purpose && file.Meetings.All(meeting => meeting.State != MeetingState.Arranged || meeting.Purpose != purpose));

    public override string? About(Duty duty, CaseFile file) => (duty.Subject is MeetingAgainSubject { Purpose: var again } ? again : MeetingWords.PurposeOf(duty.Kind))?.ToString();

    public override bool IsOffered(ShownCase shown) => IsWorked(shown);

    public override string Title(TaskDesk desk) => $"Book a meeting: {MeetingWords.Of(PurposeOf(desk), desk.Case)}";

    public override string? Next(TaskDesk desk) => $"{CaseWays.Case(desk.Case.Id)}/meetings";

    public override async Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
    [
        .. Invitees.Fields(desk),
        new ChoiceField("chair", "Who chairs?", await Chairs.OfAsync(desk, PurposeOf(desk), cancellationToken), IsList: true),
        new LineField("chairReason", "Why does somebody else chair than usual?") { OnlyIfAsked = true },
        new ChoiceField("slot", "When?", await TimesAsync(desk, cancellationToken), "These times fit the people, the school day and the last day for it, best first."),
        new DateField("day", "Another day", "Only for another time."),
        new LineField("time", "Another time", "For example 10:30. Only for another time.", 5),
        new LineField("timeReason", "Why at that time?") { OnlyIfAsked = true },
        new LineField("schoolTimeReason", "Why in school time?") { OnlyIfAsked = true },
        new LineField("minutes", "How many minutes?", Width: 5),
        new LineField("venue", "Where?", "A place that suits the child and the family. Leave empty if it is online only."),
        new SeveralField("online", "Online", [new("yes", "It can be attended online")]),
        new LineField("transport", "How does the family get there?"),
        new LineField("childCare", "Who looks after other children?"),
        new LineField("timing", "Why does this time suit the family?"),
    ];

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set(Invitees.Name, [.. Invitees.People(desk).Select(person => person.Value)]);
        form.Set("minutes", "60");
        if (desk.Case.File.Allocation.WorkerId is { } worker)
        {
            var role = desk.Case.Pack.Chairs.Values.SelectMany(rule => rule.Roles).Cast<Rules.Words.Role?>().FirstOrDefault();
            form.Set("chair", $"{role}/{worker}");
        }
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var (chair, role) = Chairs.Read(form.Text("chair", "Choose who chairs"));
        var starts = StartOf(form);
        var minutes = int.TryParse(form["minutes"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is >= 15 and <= 480 ? length : 0;
        if (minutes == 0)
        {
            form.Fault("minutes", "Enter how many minutes it takes, from 15 to 480");
        }

        var logistics = new MeetingLogistics(form["venue"], form.Optional("transport"), form.Optional("childCare"), form.Optional("timing"), Online: form.Has("online", "yes"));
        return
        [
            new MeetingArranged(desk.NewId("meeting"), PurposeOf(desk), starts, starts.AddMinutes(minutes), logistics, chair, role, form.All(Invitees.Name))
            {
                ChairReason = form.Optional("chairReason"),
                SchoolTimeReason = form.Optional("schoolTimeReason"),
                TimeReason = form.Optional("timeReason"),
                LeftOutReasons = Invitees.LeftOut(form, desk),
            },
        ];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => refusal.Field switch
    {
        "startsAt" or "endsAt" => [new("slot", PlainReason.Of(refusal.Reason, desk.Case))],
        "chairId" or "chairRole" => [new("chair", PlainReason.Of(refusal.Reason, desk.Case))],
        var field when field.StartsWith("logistics.", StringComparison.Ordinal) => [new(field["logistics.".Length..], PlainReason.Of(refusal.Reason, desk.Case))],
        _ => Invitees.Say(refusal, form, desk) ?? base.Say(refusal, form, desk),
    };

    private static DateTimeOffset StartOf(PageForm form)
    {
        if (DateTimeOffset.TryParseExact(form["slot"], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var slot) && PageForm.IsReal(LondonTime.DateOf(slot)))
        {
            return slot;
        }

        if (form["slot"] != Another)
        {
            form.Fault("slot", "Choose a time");
            return default;
        }

        var (day, time) = (form.Date("day", "The day of the meeting"), form.Time("time", "Enter the time at which it starts"));
        return form.IsFine ? LondonTime.At(day, time) : default;
    }

    private static async Task<IReadOnlyList<Choice>> TimesAsync(TaskDesk desk, CancellationToken cancellationToken)
    {
        var request = new ProposalRequest { Purpose = PurposeOf(desk), Attendees = [.. Invitees.People(desk).Select(person => person.Value)] };
        var found = (await desk.Get<MeetingProposals>().FindAsync(desk.Case.Id, request, cancellationToken)).Times?.Proposals ?? [];
        return
        [
            .. found.Select(slot => new Choice(slot.StartsAt.ToString("O", CultureInfo.InvariantCulture), PlainWords.Between(slot.StartsAt, slot.EndsAt), slot.Reasons.Count == 0 ? null : string.Join(" ", slot.Reasons.Select(reason => PlainWords.Sentence(reason.Words))))),
            new(Another, "Another time", "Enter it below."),
        ];
    }

    private static MeetingPurpose PurposeOf(TaskDesk desk) =>
        NamedChoice.Of<MeetingPurpose>(desk.About) is { } purpose ? purpose
        : desk.Case.File.FirstPlanningMeeting?.HeldOn is null && desk.Case.File.CurrentPlan is null ? MeetingPurpose.FirstPlanning
        : MeetingPurpose.Review;
}

using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Wording;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Reviews;

/// <summary>Asks somebody who will not attend a review for their views (N26, H23).</summary>
internal sealed class ViewsLetter() : CaseLetter(MessageKind.ViewsRequest)
{
    public override IReadOnlyList<LetterAudience> Audiences => Everybody;

    public override IEnumerable<SampleSubject> Samples(string reader) => [new($"2/{reader}")];

    public override IReadOnlyList<Essential> Essentials => [Essential.Deadline];

    protected override Task<Draft> WriteAsync(CaseLetterBrief brief, CancellationToken cancellationToken) => Task.FromResult(Write(brief));

    private static Draft Write(CaseLetterBrief brief)
    {
        var subject = ReviewSubject.Read(brief.Order.Subject);
        var number = subject.Number;

        // A review that nobody has touched yet is not in the file.
        var review = brief.File.Reviews.FirstOrDefault(review => review.Number == number) ?? new Review(number);
        if (review.HeldOn is not null || review.ViewsFrom.Contains(brief.Reader.Id))
        {
            return Draft.Impossible(MessageProblem.DutyClosed);
        }

        var meeting = review.MeetingId is { } id && brief.File.Meeting(id) is { State: MeetingState.Arranged } arranged ? arranged : null;
        DateOnly? day = meeting is null ? null : LondonTime.DateOf(meeting.StartsAt);
        var answer = AnswerBy.ForViews(brief, brief.DeadlineOf(DutyKind.ObtainViews, subject), day);
        var summary = new LetterSummary("We would like to know what you think.", ViewsQuestions.Step(brief))
        {
            Deadline = answer.Day,
            DeadlineReason = answer.Reason,
            IfNotDone = brief.Reader.Audience == LetterAudience.Child ? "That is OK. We may ask you again." : "The review goes on. We may ask you again.",
        };
        return new(new Letter(
            $"Your views, number {number}{(day is { } on ? $", before {PlainWords.ShortDate(on)}" : "")} ({brief.Reference})",
            brief.Reader.Audience is LetterAudience.Child or LetterAudience.Parent ? "What do you think?" : "Request for your views",
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", Say(Opening(brief, day))),
                Block("toDo", ViewsQuestions.For(brief)),
                Block("deadline", Head("By when"), answer.Part),
                Block("ifNotDone", ViewsQuestions.NoReply(brief)),
                Block("link", brief.CaseLink),
                Block("signature", Signature.Of(brief)),
            ])
        {
            Facts = CaseFacts.Of(brief, summary).And(new() { { "meetingOn", day }, { "questions", ViewsQuestions.Of(brief.Reader.Audience) } }),
        });
    }

    private static string Opening(CaseLetterBrief brief, DateOnly? meeting) => (brief.Reader.Audience, meeting) switch
    {
        (LetterAudience.Child, { } day) => $"On {PlainWords.Date(day)} we will look at how your plan is going. You will not be at the meeting, but what you think matters.",
        (LetterAudience.Child, null) => "Soon we will look at how your plan is going. What you think matters.",
        (LetterAudience.Parent, { } day) => $"On {PlainWords.Date(day)} we will look again at the plan for {brief.ChildName}. You will not be at the meeting, so we would like to hear from you before it.",
        (LetterAudience.Parent, null) => $"We will soon look again at the plan for {brief.ChildName}. We would like to hear from you before that.",
        (_, { } day) => $"The {brief.Plan} for {brief.ChildName} ({brief.Reference}) is reviewed on {PlainWords.Date(day)}. As you will not attend, we ask for your views in advance.",
        _ => $"The {brief.Plan} for {brief.ChildName} ({brief.Reference}) will soon be reviewed. We ask for your views in advance.",
    };
}

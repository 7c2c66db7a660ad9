using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Duties;
using CinWorkflows.Domain.Meetings;
using CinWorkflows.Domain.Reviews;
using static CinWorkflows.Workflows.Messages.LetterBlock;
using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>Asks somebody who will not attend a review for their views (N26, H23).</summary>
internal sealed class ViewsLetter : ILetterWriter<CaseMatter>
{
    public Task<Draft> WriteAsync(CaseMatter matter, CancellationToken cancellationToken) => Task.FromResult(Write(matter));

    private static Draft Write(CaseMatter matter)
    {
        if (matter.SubjectNumber() is not { } number)
        {
            return Draft.Impossible(MessageProblem.ReviewGone);
        }

        // A review that nobody has touched yet is not in the file.
        var review = matter.File.Reviews.FirstOrDefault(review => review.Number == number) ?? new Domain.Reviews.Review(number);
        if (review.HeldOn is not null || review.ViewsFrom.Contains(matter.Reader.Id))
        {
            return Draft.Impossible(MessageProblem.DutyClosed);
        }

        var meeting = review.MeetingId is { } id && matter.File.Meeting(id) is { State: MeetingState.Arranged } arranged ? arranged : null;
        DateOnly? day = meeting is null ? null : LondonTime.DateOf(meeting.StartsAt);
        var answer = AnswerBy.ForViews(matter, matter.DeadlineOf(DutyKind.ObtainViews, ReviewSubject.Read(matter.Order.Subject)), day);
        var gist = new LetterGist("We would like to know what you think.", ViewsQuestions.Step(matter))
        {
            Deadline = answer.Day,
            DeadlineReason = answer.Reason,
            IfNotDone = matter.Reader.Audience == Audience.Child ? "That is OK. We may ask you again." : "The review goes on. We may ask you again.",
        };
        return new(new Letter(
            $"Your views ({matter.Reference})",
            matter.Reader.Audience is Audience.Child or Audience.Family ? "What do you think?" : "Request for your views",
            gist,
            [
                Block("greeting", Say(matter.Reader.Greeting)),
                Block("opening", Say(Opening(matter, day))),
                Block("toDo", ViewsQuestions.For(matter)),
                Block("deadline", Head("By when"), answer.Part),
                Block("ifNotDone", ViewsQuestions.NoReply(matter)),
                Block("link", matter.CaseLink),
                Block("signature", Signature.Of(matter)),
            ])
        {
            Facts = CaseFacts.Of(matter, gist).And(new() { { "meetingOn", day }, { "questions", ViewsQuestions.Of(matter.Reader.Audience) } }),
        });
    }

    private static string Opening(CaseMatter matter, DateOnly? meeting) => (matter.Reader.Audience, meeting) switch
    {
        (Audience.Child, { } day) => $"On {Wording.Date(day)} we will look at how your plan is going. You will not be at the meeting, but what you think matters.",
        (Audience.Child, null) => "Soon we will look at how your plan is going. What you think matters.",
        (Audience.Family, { } day) => $"On {Wording.Date(day)} we will look again at the plan for {matter.ChildName}. You will not be at the meeting, so we would like to hear from you before it.",
        (Audience.Family, null) => $"We will soon look again at the plan for {matter.ChildName}. We would like to hear from you before that.",
        (_, { } day) => $"The {matter.Plan} for {matter.ChildName} ({matter.Reference}) is reviewed on {Wording.Date(day)}. As you will not attend, we ask for your views in advance.",
        _ => $"The {matter.Plan} for {matter.ChildName} ({matter.Reference}) will soon be reviewed. We ask for your views in advance.",
    };
}

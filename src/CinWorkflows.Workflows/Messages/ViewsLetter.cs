using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Duties;
using CinWorkflows.Domain.Meetings;
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

        var review = matter.File.Reviews.FirstOrDefault(review => review.Number == number);
        var meeting = review?.MeetingId is { } id && matter.File.Meeting(id) is { State: MeetingState.Arranged } arranged ? arranged : null;
        DateOnly? day = meeting is null ? null : LondonTime.DateOf(meeting.StartsAt);
        return new(new Letter(
            $"Your views ({matter.Reference})",
            matter.Reader.Audience is Audience.Child or Audience.Family ? "What do you think?" : "Request for your views",
            [
                Say(matter.Reader.Greeting),
                Say(Opening(matter, day)),
                .. ViewsQuestions.For(matter),
                Head("By when"),
                Say(ByWhen(matter, day)),
                .. ViewsQuestions.NoReply(matter),
                .. matter.CaseLink,
                Say(Signature.Of(matter)),
            ]));
    }

    private static string Opening(CaseMatter matter, DateOnly? day)
    {
        var on = day is { } date ? $" on {Wording.Date(date)}" : " soon";
        return matter.Reader.Audience switch
        {
            Audience.Child => $"We will look at how your plan is going{on}. You will not be at the meeting, but what you think matters.",
            Audience.Family => $"We will look again at the plan for {matter.ChildName}{on}. You will not be at the meeting, so we would like to hear from you before it.",
            _ => $"The {matter.Plan} for {matter.ChildName} ({matter.Reference}) is reviewed{on}. As you will not attend, we ask for your views in advance.",
        };
    }

    private static string ByWhen(CaseMatter matter, DateOnly? meeting)
    {
        var due = matter.DeadlineOf(DutyKind.ObtainViews, matter.Order.Subject)?.Due;
        return (due, meeting) switch
        {
            ({ } day, _) when day >= matter.Today => $"Please answer by {Wording.Date(day)}.",
            (_, { } day) when day > matter.Today => $"Please answer before {Wording.Date(day)}.",
            _ => "Please answer as soon as you can.",
        };
    }
}

using System.Globalization;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Letters.PlanCopies;
using CinWorkflows.Letters.Reviews;
using CinWorkflows.Rules.Words;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Notices;

/// <summary>A reminder to a family member or an agency of something that is awaited from them.</summary>
internal static class PersonNotice
{
    public static Letter Write(CaseLetterBrief brief, Duty duty)
    {
        var (isReply, isViews) = (duty.Kind is DutyKind.ObtainPlanReply or DutyKind.GivePlanByHand, duty.Kind == DutyKind.ObtainViews);
        var answer = isReply ? AnswerBy.ForPlan(brief, duty.Deadline)
            : isViews ? AnswerBy.ForViews(brief, duty.Deadline, meeting: null)
            : AnswerBy.ForOther(brief, duty.Deadline);
        var summary = new LetterSummary("We are waiting for your answer.", $"Please answer as soon as you can. {brief.WhomToCall("to answer")}")
        {
            Deadline = answer.Day,
            DeadlineReason = answer.Reason,
            IfNotDone = "We will ask you again.",
        };
        return new(
            $"A reminder{Matter(duty)} ({brief.Reference})",
            isReply ? "Your answer to the plan" : isViews ? "What you think" : "Please get in touch",
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", Say(isReply ? Plan(brief) : isViews ? Views(brief) : "We are waiting to hear from you.")),
                Block("toDo", isReply ? PlanReplies.AskAgain(brief) : isViews ? ViewsQuestions.For(brief) : Other(brief)),
                Block("deadline", Head("By when"), answer.Part),
                Block("ifNotDone", isReply ? PlanReplies.NoReply(brief) : isViews ? ViewsQuestions.NoReply(brief) : NoReply(brief)),
                Block("signature", Signature.Of(brief)),
            ])
        {
            Facts = CaseFacts.Of(brief, summary).And(new() { { "isPlanReply", isReply }, { "isViews", isViews }, { "canDisagree", PlanReplies.CanDisagree(brief) } }),
        };
    }

    /// <summary>What tells the reminder of one thing from another's.</summary>
    private static string Matter(Duty duty) => duty.Subject switch
    {
        PlanSubject plan => string.Create(CultureInfo.InvariantCulture, $": papers to sign, number {plan.Version}"),
        ReviewSubject review => string.Create(CultureInfo.InvariantCulture, $": your views, number {review.Number}"),
        _ => "",
    };

    private static string Plan(CaseLetterBrief brief) => brief.Reader.Audience switch
    {
        LetterAudience.Child => "We sent you a plan. It says what we will do to help you. We would like to know what you think of it.",
        LetterAudience.Agency => $"We sent you the {brief.Plan} for {brief.ChildName} and have not had your reply.",
        _ => $"We sent you the plan for {brief.ChildName}. We have not heard from you yet.",
    };

    private static string Views(CaseLetterBrief brief) => brief.Reader.Audience switch
    {
        LetterAudience.Child => "We asked you what you think about how things are going. We would still like to know.",
        LetterAudience.Agency => $"We asked for your views for the review of the plan for {brief.ChildName} and have not had your reply.",
        _ => $"We asked what you think about the plan for {brief.ChildName}, before we look at it again. We have not heard from you yet.",
    };

    private static LetterPart[] Other(CaseLetterBrief brief) => [Say($"Please get in touch with {brief.Contact.NameAndAddress}.")];

    private static LetterPart[] NoReply(CaseLetterBrief brief) => [Head("If you do not answer"), Say($"{brief.Contact.Name} will get in touch with you.")];
}

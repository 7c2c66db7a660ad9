using CinWorkflows.Domain.Duties;
using static CinWorkflows.Workflows.Messages.LetterBlock;
using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>A reminder to a family member or an agency of something that is awaited from them.</summary>
internal static class PersonNotice
{
    public static Letter Write(CaseMatter matter, Duty duty)
    {
        var (isReply, isViews) = (duty.Kind is DutyKind.ObtainPlanReply or DutyKind.GivePlanByHand, duty.Kind == DutyKind.ObtainViews);
        var answer = isReply ? AnswerBy.ForPlan(matter, duty.Deadline)
            : isViews ? AnswerBy.ForViews(matter, duty.Deadline, meeting: null)
            : AnswerBy.ForOther(matter, duty.Deadline);
        var gist = new LetterGist("We are waiting for your answer.", $"Please answer as soon as you can. {matter.WhomToCall("to answer")}")
        {
            Deadline = answer.Day,
            DeadlineReason = answer.Reason,
            IfNotDone = "We will ask you again.",
        };
        return new(
            $"A reminder ({matter.Reference})",
            isReply ? "Your answer to the plan" : isViews ? "What you think" : "Please get in touch",
            gist,
            [
                Block("greeting", Say(matter.Reader.Greeting)),
                Block("opening", Say(isReply ? Plan(matter) : isViews ? Views(matter) : "We are waiting to hear from you.")),
                Block("toDo", isReply ? PlanReplies.Ask(matter) : isViews ? ViewsQuestions.For(matter) : Other(matter)),
                Block("deadline", Head("By when"), answer.Part),
                Block("ifNotDone", isReply ? PlanReplies.NoReply(matter) : isViews ? ViewsQuestions.NoReply(matter) : NoReply(matter)),
                Block("signature", Signature.Of(matter)),
            ])
        {
            Facts = CaseFacts.Of(matter, gist).And(new() { { "isPlanReply", isReply }, { "isViews", isViews }, { "canDisagree", PlanReplies.CanDisagree(matter) } }),
        };
    }

    private static string Plan(CaseMatter matter) => matter.Reader.Audience switch
    {
        Audience.Child => "We sent you a plan. It says what we will do to help you. We would like to know what you think of it.",
        Audience.Agency => $"We sent you the {matter.Plan} for {matter.ChildName} and have not had your reply.",
        _ => $"We sent you the plan for {matter.ChildName}. We have not heard from you yet.",
    };

    private static string Views(CaseMatter matter) => matter.Reader.Audience switch
    {
        Audience.Child => "We asked you what you think about how things are going. We would still like to know.",
        Audience.Agency => $"We asked for your views for the review of the plan for {matter.ChildName} and have not had your reply.",
        _ => $"We asked what you think about the plan for {matter.ChildName}, before we look at it again. We have not heard from you yet.",
    };

    private static LetterPart[] Other(CaseMatter matter) => [Say($"Please get in touch with {matter.Contact.NameAndAddress}.")];

    private static LetterPart[] NoReply(CaseMatter matter) => [Head("If you do not answer"), Say($"{matter.Contact.Name} will get in touch with you.")];
}

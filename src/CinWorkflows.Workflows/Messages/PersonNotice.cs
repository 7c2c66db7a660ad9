using CinWorkflows.Domain.Duties;
using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>A reminder to a family member or an agency of something that is awaited from them.</summary>
internal static class PersonNotice
{
    public static Letter Write(CaseMatter matter, Duty duty)
    {
        var (title, parts) = duty.Kind switch
        {
            DutyKind.ObtainPlanReply or DutyKind.GivePlanByHand => ("Your answer to the plan", Plan(matter)),
            DutyKind.ObtainViews => ("What you think", Views(matter)),
            _ => ("Please get in touch", Other(matter)),
        };
        return new(
            $"A reminder ({matter.Reference})",
            title,
            [Say(matter.Reader.Greeting), .. parts, .. ByWhen(matter, duty), .. NoReply(matter, duty.Kind), .. Signature.Of(matter)]);
    }

    private static LetterPart[] Plan(CaseMatter matter) => matter.Reader.Audience switch
    {
        Audience.Child =>
        [
            Say("We sent you a plan. It says what we will do to help you. We would like to know what you think of it."),
            .. PlanReplies.Ask(matter),
        ],
        Audience.Agency =>
        [
            Say($"We sent you the {matter.Plan} for {matter.ChildName} and have not had your reply."),
            .. PlanReplies.Ask(matter),
        ],
        _ =>
        [
            Say($"We sent you the plan for {matter.ChildName}. We have not heard from you yet."),
            .. PlanReplies.Ask(matter),
        ],
    };

    private static LetterPart[] Views(CaseMatter matter) =>
    [
        Say(matter.Reader.Audience switch
        {
            Audience.Child => "We asked you what you think about how things are going. We would still like to know.",
            Audience.Agency => $"We asked for your views for the review of the plan for {matter.ChildName} and have not had your reply.",
            _ => $"We asked what you think about the plan for {matter.ChildName}, before we look at it again. We have not heard from you yet.",
        }),
        .. ViewsQuestions.For(matter),
    ];

    private static LetterPart[] Other(CaseMatter matter) => [Say($"We are waiting to hear from you. Please get in touch with {matter.Contact.NameAndAddress}.")];

    private static LetterPart[] ByWhen(CaseMatter matter, Duty duty) => duty.Deadline is { } deadline && deadline.Due >= matter.Today
        ? [Head("By when"), Say($"Please answer by {Wording.Date(deadline.Due)}.")]
        : [Head("By when"), Say("Please answer as soon as you can.")];

    private static LetterPart[] NoReply(CaseMatter matter, DutyKind kind) => kind switch
    {
        DutyKind.ObtainPlanReply or DutyKind.GivePlanByHand => PlanReplies.NoReply(matter),
        DutyKind.ObtainViews => ViewsQuestions.NoReply(matter),
        _ => [Head("If you do not answer"), Say($"{matter.Contact.Name} will get in touch with you.")],
    };
}

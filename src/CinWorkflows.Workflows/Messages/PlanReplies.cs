using CinWorkflows.Domain.Plans;
using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>The request to sign a plan or, where the authority knows it, to say in which areas one disagrees (N14, H12).</summary>
internal static class PlanReplies
{
    /// <summary>Whether the authority asks where somebody disagrees (N14), or for a signature only (H12).</summary>
    public static bool CanDisagree(CaseMatter matter) => matter.Pack.Plan.Replies.Contains(PlanReply.Disagrees);

    /// <summary>What is asked, in a sentence that names nobody.</summary>
    public static string Step(CaseMatter matter) => (matter.Reader.Audience, CanDisagree(matter)) switch
    {
        (Audience.Child, true) => $"Sign the plan if you are happy with it, or tell us what you would change. {matter.WhomToCall("to answer")}",
        (Audience.Child, false) => $"Sign the plan if you are happy with it, or tell us if you do not want to. {matter.WhomToCall("to answer")}",
        (_, true) => $"Please sign the plan, or tell us where you disagree. {matter.WhomToCall("to answer")}",
        _ => $"Please sign the plan, or tell us if you do not want to. {matter.WhomToCall("to answer")}",
    };

    public static LetterPart[] Ask(CaseMatter matter)
    {
        var to = matter.Contact.NameAndAddress;
        return (matter.Reader.Audience, CanDisagree(matter)) switch
        {
            (Audience.Child, true) =>
            [
                Head("What we ask you"),
                List(["If you are happy with the plan, sign it.", "If you are not happy with a part of it, tell us which part and why. That is OK."]),
                Say($"You can tell {to}. You can ask somebody you trust to help you."),
            ],
            (Audience.Child, false) =>
            [
                Head("What we ask you"),
                Say("If you are happy with the plan, sign it. If you do not want to sign it, tell us. That is OK."),
                Say($"You can tell {to}. You can ask somebody you trust to help you."),
            ],
            (Audience.Family, true) =>
            [
                Head("What we ask you to do"),
                List(["If you agree with the plan, please sign it.", "If you disagree with any part of it, tell us which areas and why. We will keep what you say with the plan."]),
                Say($"Give your answer to {to}."),
            ],
            (Audience.Family, false) =>
            [
                Head("What we ask you to do"),
                Say("Please sign the plan to show that you agree with it. If you do not want to sign it, please tell us."),
                Say($"Give your answer to {to}."),
            ],
            (_, true) =>
            [
                Head("Your reply"),
                Say($"Please sign the plan, or state the areas in which you disagree, which will be recorded with it. Reply to {to}."),
            ],
            _ =>
            [
                Head("Your reply"),
                Say($"Please sign your agreement to the plan, or say that you decline to. Reply to {to}."),
            ],
        };
    }

    public static LetterPart[] NoReply(CaseMatter matter) => matter.Reader.Audience switch
    {
        Audience.Child => [Head("If you do not answer"), Say($"The plan still goes on. {matter.Contact.Name} will ask you again.")],
        Audience.Family =>
        [
            Head("If you do not answer"),
            Say($"The plan goes on in the meantime. {matter.Contact.Name} will get in touch with you. If we still do not hear from you, we will note that. You can still answer later."),
        ],
        _ => [Head("If there is no reply"), Say("The plan is in force in the meantime. You will be asked again, and a missing reply is recorded.")],
    };
}

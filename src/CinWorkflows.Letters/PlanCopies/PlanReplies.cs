using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Words;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.PlanCopies;

/// <summary>The request to sign a plan or, where the authority knows it, to say in which areas one disagrees (N14, H12).</summary>
internal static class PlanReplies
{
    /// <summary>Whether the authority asks where somebody disagrees (N14), or for a signature only (H12).</summary>
    public static bool CanDisagree(CaseLetterBrief brief) => brief.Pack.Plan.Replies.Contains(PlanReply.Disagrees);

    /// <summary>What is asked, in a sentence that names nobody.</summary>
    public static string Step(CaseLetterBrief brief) => (brief.Reader.Audience, CanDisagree(brief)) switch
    {
        (LetterAudience.Child, true) => $"Sign the plan if you are happy with it, or tell us what you would change. {brief.WhomToCall("to answer")}",
        (LetterAudience.Child, false) => $"Sign the plan if you are happy with it, or tell us if you do not want to. {brief.WhomToCall("to answer")}",
        (_, true) => $"Please sign the plan, or tell us where you disagree. {brief.WhomToCall("to answer")}",
        _ => $"Please sign the plan, or tell us if you do not want to. {brief.WhomToCall("to answer")}",
    };

    public static LetterPart[] Ask(CaseLetterBrief brief)
    {
        var to = brief.Contact.NameAndAddress;
        return (brief.Reader.Audience, CanDisagree(brief)) switch
        {
            (LetterAudience.Child, true) =>
            [
                Head("What we ask you"),
                List(["If you are happy with the plan, sign it.", "If you are not happy with a part of it, tell us which part and why. That is OK."]),
                Say($"You can tell {to}. You can ask somebody you trust to help you."),
            ],
            (LetterAudience.Child, false) =>
            [
                Head("What we ask you"),
                Say("If you are happy with the plan, sign it. If you do not want to sign it, tell us. That is OK."),
                Say($"You can tell {to}. You can ask somebody you trust to help you."),
            ],
            (LetterAudience.Parent, true) =>
            [
                Head("What we ask you to do"),
                List(["If you agree with the plan, please sign it.", "If you disagree with any part of it, tell us which areas and why. We will keep what you say with the plan."]),
                Say($"Give your answer to {to}."),
            ],
            (LetterAudience.Parent, false) =>
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

    public static LetterPart[] NoReply(CaseLetterBrief brief) => brief.Reader.Audience switch
    {
        LetterAudience.Child => [Head("If you do not answer"), Say($"The plan still goes on. {brief.Contact.Name} will ask you again.")],
        LetterAudience.Parent =>
        [
            Head("If you do not answer"),
            Say($"The plan goes on in the meantime. {brief.Contact.Name} will get in touch with you. If we still do not hear from you, we will note that. You can still answer later."),
        ],
        _ => [Head("If there is no reply"), Say("The plan is in force in the meantime. You will be asked again, and a missing reply is recorded.")],
    };
}

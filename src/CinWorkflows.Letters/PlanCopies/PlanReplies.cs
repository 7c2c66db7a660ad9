using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Words;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.PlanCopies;

/// <summary>The request to sign a plan or, where the authority knows it, to say in which areas one disagrees (N14, H12).</summary>
internal static class PlanReplies
{
    private const string Rule = "______________________________________________";
    private const string Line = "Signed: ______________________  Date: ______________";

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

    /// <summary>What is asked with the plan itself, which has the lines to sign at its end.</summary>
    public static LetterPart[] Ask(CaseLetterBrief brief) => Ask(brief, "at the end of this letter");

    /// <summary>What is asked again of somebody who has the plan.</summary>
    public static LetterPart[] AskAgain(CaseLetterBrief brief) => Ask(brief, "at the end of the plan that you have");

    /// <summary>The lines in which the answer is written by hand.</summary>
    public static LetterPart[] Form(CaseLetterBrief brief) =>
    [
        Head("Your answer"),
        Say(brief.Reader.Audience == LetterAudience.Child ? "I am happy with the plan." : $"I agree with the {brief.Plan}."),
        Say(Line),
        .. CanDisagree(brief)
            ? [Say(brief.Reader.Audience == LetterAudience.Child ? "I am not happy with this, because:" : "I disagree with these parts of it, because:"), Say($"{Rule}\n{Rule}"), Say(Line)]
            : Array.Empty<LetterPart>(),
    ];

    private static LetterPart[] Ask(CaseLetterBrief brief, string where)
    {
        var to = brief.Contact.NameAndAddress;
        var canDisagree = CanDisagree(brief);
        return brief.Reader.Audience switch
        {
            LetterAudience.Child =>
            [
                Head("What we ask you"),
                List(
                [
                    $"If you are happy with the plan, write your name and the date {where}. Give it to {brief.Contact.Name}, or send it.",
                    canDisagree ? "If you are not happy with a part of it, tell us which part and why. That is OK." : "If you do not want to sign it, tell us. That is OK.",
                ]),
                Say($"You can tell {to}. You can ask somebody you trust to help you."),
            ],
            LetterAudience.Parent =>
            [
                Head("What we ask you to do"),
                List(
                [
                    $"If you agree with the plan, please sign it: write your name and the date {where}.",
                    canDisagree ? "If you disagree with any part of it, write there, or tell us, which areas and why. We will keep what you say with the plan." : "If you do not want to sign it, please tell us.",
                ]),
                Say($"Give your answer to {to}. You can also send it: a photo of the page that you have signed will do. If you have nothing to print it with, ask for a paper copy."),
            ],
            _ =>
            [
                Head("Your reply"),
                Say($"Please sign the plan: write your name, your role and the date {where}; {(canDisagree ? "or state the areas in which you disagree, which will be recorded with it" : "or say that you decline to")}. Send it to {to}. A scan of the page will do."),
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

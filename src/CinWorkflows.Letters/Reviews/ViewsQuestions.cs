using CinWorkflows.Letters.Layout;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Reviews;

/// <summary>What somebody who will not attend a review is asked (N26, H23), and how they answer.</summary>
internal static class ViewsQuestions
{
    public static IReadOnlyList<string> Of(LetterAudience audience) => audience switch
    {
        LetterAudience.Child => ["What is going well?", "What is not going well?", "What would you like to change?", "Is there anything else you want to say?"],
        LetterAudience.Parent => ["What has gone well?", "What has not gone well?", "What should change in the plan?", "Is there anything else that we should know?"],
        _ => ["The services that you have provided, and what they have achieved for each outcome of the plan.", "Concerns, and needs that are not met.", "Changes to the plan that you recommend."],
    };

    /// <summary>What is asked, in a sentence that names nobody.</summary>
    public static string Step(CaseLetterBrief brief) => brief.Reader.Audience switch
    {
        LetterAudience.Child => $"Tell us what goes well and what you would change. {brief.WhomToCall("to answer")}",
        LetterAudience.Practitioner => "Record your views on the case.",
        _ => $"Please tell us what goes well and what should change. {brief.WhomToCall("to answer")}",
    };

    public static LetterPart[] For(CaseLetterBrief brief) => brief.Reader.Audience switch
    {
        LetterAudience.Child =>
        [
            Head("What we would like to know"),
            List(Of(brief.Reader.Audience)),
            Say($"You can tell {brief.Contact.NameAndAddress}. You can write, talk or draw. You can ask somebody you trust to help you."),
        ],
        LetterAudience.Parent =>
        [
            Head("What we would like to know"),
            List(Of(brief.Reader.Audience)),
            Say($"Tell {brief.Contact.NameAndAddress}, in writing or by talking to them. You can also say that you do not want to give your views."),
        ],
        _ =>
        [
            Head("What we ask for"),
            List(Of(brief.Reader.Audience)),
            Say($"Reply to {brief.Contact.NameAndAddress}."),
        ],
    };

    public static LetterPart[] NoReply(CaseLetterBrief brief) => brief.Reader.Audience switch
    {
        LetterAudience.Child => [Head("If you do not answer"), Say($"That is OK. {brief.Contact.Name} may ask you again.")],
        LetterAudience.Parent => [Head("If you do not answer"), Say($"We will still look at the plan. {brief.Contact.Name} may ask you again, and we will note that we asked.")],
        _ => [Head("If there is no reply"), Say("The review takes place without your views. You will be asked again, and a missing reply is recorded.")],
    };
}

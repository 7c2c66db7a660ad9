using CinWorkflows.Cases.Transfers;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Ports.Messages;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Transfers;

/// <summary>
/// Tells somebody who refused that information was shared with the authority in the new area all the same, why, and what they can do (N53,
/// N54). Why others were asked or not is no part of it.
/// </summary>
internal sealed class SharingNoticeLetter() : CaseLetter(MessageKind.SharingNotice)
{
    public override IReadOnlyList<LetterAudience> Audiences => [LetterAudience.Parent, LetterAudience.Child];

    public override IEnumerable<SampleSubject> Samples(string reader) => [new($"t1/{reader}")];

    public override IReadOnlyList<Essential> Essentials => [new("what was shared", "shared", "opening"), new("why", "reason", "onAdvice")];

    protected override async Task<Draft> WriteAsync(CaseLetterBrief brief, CancellationToken cancellationToken) => brief switch
    {
        { Reader.Audience: LetterAudience.Practitioner or LetterAudience.Agency } => Draft.Impossible(MessageProblem.FamilyOnly),
        _ when brief.File.TransfersOut.FirstOrDefault(transfer => brief.Order.Subject == new SharingNoticeSubject(transfer.Label, brief.Reader.Id).Text) is { } move
            && move.Offers > 0
            && move.Sharing.Overruled.Contains(brief.Reader.Id) => new(Write(brief, move, await SharedParts.OfAsync(brief, move, cancellationToken))),
        _ => Draft.Impossible(MessageProblem.TransferGone),
    };

    private static Letter Write(CaseLetterBrief brief, TransferOut move, SharedParts shared)
    {
        var isChild = brief.Reader.Audience == LetterAudience.Child;
        var summary = new LetterSummary("We have shared information about your move, though you said no.", $"You do not need to do anything. {brief.WhomToCall("if you do not agree")}")
        {
            IfNotDone = "Nothing else follows from this letter by itself.",
        };
        var reason = Reason(move.Sharing.Basis == SharingBasis.Advice, isChild);
        return new(
            $"What we shared about your move{(move.Number > 1 ? $" {move.Number}" : "")} ({brief.Reference})",
            isChild ? "We told the people in your new area about you" : $"We have shared information about {brief.ChildName}",
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", Say(isChild
                    ? "You did not want us to tell the people in your new area about you. We have told them. We want you to know why."
                    : "You asked us not to share information with the council in your new area. We have shared it all the same.")),
                Block("reason", Head("Why"), Say(reason)),
                Block("shared", Head("What we shared"), Say(isChild
                    ? $"We told them what they need to know to help you: {shared.ToChild}."
                    : $"What that council needs to support {brief.ChildName}: {shared.ToAdult}.")),
                Block("toDo", Head("If you do not agree, or have a question"), Say(isChild
                    ? $"Tell {brief.Contact.NameAndAddress}. It is OK not to agree. You can ask somebody you trust to help you."
                    : $"Please tell {brief.Contact.NameAndAddress}. You can ask to see what we shared, and to have it corrected where it is wrong. You can also make a complaint.")),
                Block("signature", Signature.Of(brief)),
            ])
        {
            Facts = CaseFacts.Of(brief, summary).And(new() { { "onAdvice", move.Sharing.Basis == SharingBasis.Advice }, { "reason", reason }, { "shared", isChild ? shared.ToChild : shared.ToAdult } }),
        };
    }

    /// <summary>The same words whether harm or asking was the danger: more would tell one parent about another.</summary>
    private static string Reason(bool onAdvice, bool isChild) => (onAdvice, isChild) switch
    {
        (true, true) => "We asked somebody who knows the rules. They said that we may tell them.",
        (true, false) => "We asked for advice first. The advice was that we may share it.",
        (false, true) => "We think that you or somebody else could be hurt if they do not know. You being safe comes first.",
        _ => "We believe that a child or an adult could come to harm if that council does not know. Then the law lets us share it without agreement.",
    };
}

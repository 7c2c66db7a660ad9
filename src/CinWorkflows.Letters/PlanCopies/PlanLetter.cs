using CinWorkflows.Cases.Plans;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Wording;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.PlanCopies;

/// <summary>A copy of the plan with the request to sign or to say where one disagrees (N14, N20, H12, H18).</summary>
internal sealed class PlanLetter() : CaseLetter(MessageKind.PlanCopy)
{
    public override IReadOnlyList<LetterAudience> Audiences => Everybody;

    public override IEnumerable<SampleSubject> Samples(string reader) => [new("v1"), new("v2")];

    public override IReadOnlyList<Essential> Essentials => [new("what the plan is", "plan", "actions"), Essential.Deadline];

    protected override async Task<Draft> WriteAsync(CaseLetterBrief brief, CancellationToken cancellationToken)
    {
        var acts = await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken);
        var version = PlanSubject.Read(brief.Order.Subject).Version;
        if (PlanOnRecord.Agreed(acts, version) is not { } plan)
        {
            return Draft.Impossible(MessageProblem.PlanGone);
        }

        var content = plan.Content;
        var ids = content.Actions.Select(action => action.OwnerId).Concat(content.Contacts.Select(contact => contact.PersonId)).Append(content.HolderId);
        var names = await brief.Names.OfAsync(ids, cancellationToken);
        return new(Write(brief, version, new(brief, content, names)));
    }

    private static Letter Write(CaseLetterBrief brief, int version, PlanCopyText plan)
    {
        var isFamily = brief.Reader.Audience is LetterAudience.Child or LetterAudience.Parent;
        var answer = AnswerBy.ForPlan(brief, brief.DeadlineOf(DutyKind.ObtainPlanReply, new PlanSubject(version, brief.Reader.Id)));
        var summary = new LetterSummary(version == 1 ? "There is a plan for you to read." : "A plan has changed: there is a new one to read.", PlanReplies.Step(brief))
        {
            Deadline = answer.Day,
            DeadlineReason = answer.Reason,
            IfNotDone = "The plan goes on in the meantime. You are asked again.",
        };
        return new(
            $"{(isFamily ? "Papers for you to sign" : "Papers for your reply")}, number {version}, {PlainWords.ShortDate(brief.Today)} ({brief.Reference})",
            brief.Reader.Audience == LetterAudience.Child ? "Your plan" : $"{brief.Plan} for {brief.ChildName}",
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", Say(Opening(brief, version))),
                Block("toDo", PlanReplies.Ask(brief)),
                Block("deadline", answer.Part),
                Block("ifNotDone", PlanReplies.NoReply(brief)),
                Block("plan", [.. plan.Parts()]),
                Block("reply", PlanReplies.Form(brief)),
                Block("link", brief.CaseLink),
                Block("signature", Signature.Of(brief)),
            ])
        {
            Facts = CaseFacts.Of(brief, summary).And(plan.Facts()).And(new()
            {
                { "version", $"{version}" },
                { "isFirst", version == 1 },
                { "canDisagree", PlanReplies.CanDisagree(brief) },
            }),
        };
    }

    private static string Opening(CaseLetterBrief brief, int version) => (brief.Reader.Audience, version) switch
    {
        (LetterAudience.Child, 1) => "There is a plan to help you. This letter tells you about it.",
        (LetterAudience.Child, _) => "Your plan has changed. This letter tells you about the new one.",
        (LetterAudience.Parent, 1) => $"This is the plan to support {brief.ChildName} and your family.",
        (LetterAudience.Parent, _) => $"The plan to support {brief.ChildName} and your family has changed. This is the new version. It replaces the one that you have.",
        (_, 1) => $"This is your copy of the {brief.Plan} for {brief.ChildName} ({brief.Reference}).",
        _ => $"This is version {version} of the {brief.Plan} for {brief.ChildName} ({brief.Reference}). It replaces the earlier version.",
    };
}

using CinWorkflows.Domain.Duties;
using CinWorkflows.Domain.Plans;
using CinWorkflows.Workflows.Ports.Records;
using static CinWorkflows.Workflows.Messages.LetterBlock;
using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>A copy of the plan with the request to sign or to say where one disagrees (N14, N20, H12, H18).</summary>
internal sealed class PlanLetter(ICaseReader cases) : ILetterWriter<CaseMatter>
{
    public async Task<Draft> WriteAsync(CaseMatter matter, CancellationToken cancellationToken)
    {
        var acts = await cases.ActsAsync(matter.File.CaseId, cancellationToken);
        if (matter.SubjectNumber() is not { } version || PlanOnRecord.Agreed(acts, version) is not { } plan)
        {
            return Draft.Impossible(MessageProblem.PlanGone);
        }

        var content = plan.Content;
        var ids = content.Actions.Select(action => action.OwnerId).Concat(content.Contacts.Select(contact => contact.PersonId)).Append(content.HolderId);
        var names = await matter.Names.OfAsync(ids, cancellationToken);
        var isFamily = matter.Reader.Audience is Audience.Child or Audience.Family;
        return new(Write(matter, version, new(matter, content, names)));
    }

    private static Letter Write(CaseMatter matter, int version, PlanText plan)
    {
        var isFamily = matter.Reader.Audience is Audience.Child or Audience.Family;
        var answer = AnswerBy.ForPlan(matter, matter.DeadlineOf(DutyKind.ObtainPlanReply, new PlanSubject(version, matter.Reader.Id)));
        var gist = new LetterGist(version == 1 ? "There is a plan for you to read." : "A plan has changed: there is a new one to read.", PlanReplies.Step(matter))
        {
            Deadline = answer.Day,
            DeadlineReason = answer.Reason,
            IfNotDone = "The plan goes on in the meantime. You are asked again.",
        };
        return new(
            isFamily ? $"Papers for you ({matter.Reference})" : $"Papers for your reply ({matter.Reference})",
            matter.Reader.Audience == Audience.Child ? "Your plan" : $"{matter.Plan} for {matter.ChildName}",
            gist,
            [
                Block("greeting", Say(matter.Reader.Greeting)),
                Block("opening", Say(Opening(matter, version))),
                Block("toDo", PlanReplies.Ask(matter)),
                Block("deadline", answer.Part),
                Block("ifNotDone", PlanReplies.NoReply(matter)),
                Block("plan", [.. plan.Parts()]),
                Block("link", matter.CaseLink),
                Block("signature", Signature.Of(matter)),
            ])
        {
            Facts = CaseFacts.Of(matter, gist).And(plan.Facts()).And(new()
            {
                { "version", $"{version}" },
                { "isFirst", version == 1 },
                { "canDisagree", PlanReplies.CanDisagree(matter) },
            }),
        };
    }

    private static string Opening(CaseMatter matter, int version) => (matter.Reader.Audience, version) switch
    {
        (Audience.Child, 1) => "This is the plan to help you. It says what will happen and who will do it.",
        (Audience.Child, _) => "Your plan has changed. This is the new one. It says what will happen and who will do it.",
        (Audience.Family, 1) => $"This is the plan to support {matter.ChildName} and your family.",
        (Audience.Family, _) => $"The plan to support {matter.ChildName} and your family has changed. This is the new version. It replaces the one that you have.",
        (_, 1) => $"This is your copy of the {matter.Plan} for {matter.ChildName} ({matter.Reference}).",
        _ => $"This is version {version} of the {matter.Plan} for {matter.ChildName} ({matter.Reference}). It replaces the earlier version.",
    };
}

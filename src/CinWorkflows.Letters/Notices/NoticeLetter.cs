using CinWorkflows.Cases.Plans;
using CinWorkflows.Letters.PlanCopies;
using CinWorkflows.Letters.Samples;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Safeguarding;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Notices;

/// <summary>A reminder or escalation about one duty. One whose duty is done meanwhile is out of date and does not go out.</summary>
internal sealed class NoticeLetter() : CaseLetter(MessageKind.Notice)
{
    public override IReadOnlyList<LetterAudience> Audiences => Everybody;

    public override IEnumerable<SampleSubject> Samples(string reader) => reader == SampleCase.Worker.Id
        ? [new("HoldFirstPlanningMeeting"), new(SampleCase.ReplyOf(SampleCase.Parent)), new("AgreeReviewInterval")]
        : [new(SampleCase.ReplyOf(reader)), new(SampleCase.ReplyOf(SampleCase.Agency)), new("HoldFirstPlanningMeeting")];

    public override IReadOnlyList<Essential> Essentials => [Essential.Deadline];

    protected override async Task<Draft> WriteAsync(CaseLetterBrief brief, CancellationToken cancellationToken)
    {
        if (brief.Case.Duties.FirstOrDefault(duty => duty.Duty.Key == brief.Order.Subject && duty.ClosedAt is null) is not { } duty)
        {
            return Draft.Impossible(MessageProblem.DutyClosed);
        }

        if (brief.Reader.Audience != LetterAudience.Practitioner)
        {
            return new(PersonNotice.Write(brief, duty.Duty));
        }

        var owner = duty.Duty.OwnerId is { } id ? await brief.Names.OfAsync(id, cancellationToken) : null;
        var about = StaffNotice.About(brief, duty.Duty, await ActionsAsync(brief, duty.Duty.Kind, cancellationToken));
        return new(StaffNotice.Write(brief, duty, owner, [.. about, .. await RingAsync(brief, duty.Duty.Kind, cancellationToken)]));
    }

    /// <summary>About a danger it says whom to ring, besides the reader.</summary>
    private static async Task<IEnumerable<string>> RingAsync(CaseLetterBrief brief, DutyKind kind, CancellationToken cancellationToken)
    {
        if (kind is not (DutyKind.DiscussSafeguardingConcern or DutyKind.HoldStrategyDiscussion))
        {
            return [];
        }

        var people = await WhomToRing.AboutAsync(brief.Sources.Staff, brief.File, brief.Pack, brief.Calendar, brief.At, cancellationToken);
        return people
            .Where(person => person.Name != brief.Reader.Staff?.Name)
            .Select((person, index) => $"{(index == 0 ? "Ring first" : "Else ring")}: {PlainWords.OneLine(person.Name)} ({person.Role}){(person.Telephone is { } number ? $", {number}" : ", no number in the directory")}.");
    }

    private async Task<IReadOnlyList<PlannedAction>> ActionsAsync(CaseLetterBrief brief, DutyKind kind, CancellationToken cancellationToken)
    {
        if (kind != DutyKind.CompleteAction || brief.File.CurrentPlan is not { } plan)
        {
            return [];
        }

        var acts = await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken);
        return PlanOnRecord.Agreed(acts, plan.Version)?.Content.Actions ?? [];
    }
}

using CinWorkflows.Cases.Notices;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Letters.PlanCopies;
using CinWorkflows.Letters.Samples;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Duties;
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

        if (WhoRaised.Of(duty.Duty, brief.File) == brief.Reader.Id)
        {
            return new(TakenBackNotice.Write(brief));
        }

        if (brief.File.NamedPeople is { } named && !named.Contains(brief.Reader.Id))
        {
            return new(await UnnamedNotice.WriteAsync(brief, named, cancellationToken) with { ToldAlong = [.. brief.Along.Select(order => order.Key)] });
        }

        List<NoticedDuty> told = [await NoticedAsync(brief, duty, cancellationToken)];
        List<string> along = [];
        foreach (var order in brief.Along)
        {
            if (brief.Case.Duties.FirstOrDefault(other => other.Duty.Key == order.Subject && other.ClosedAt is null) is { } other)
            {
                along.Add(order.Key);
                if (told.TrueForAll(known => known.View.Duty.Key != other.Duty.Key))
                {
                    told.Add(await NoticedAsync(brief, other, cancellationToken));
                }
            }
        }

        return new((told.Count == 1 ? StaffNotice.Write(brief, told[0]) : JointNotice.Write(brief, told)) with { ToldAlong = along });
    }

    private async Task<NoticedDuty> NoticedAsync(CaseLetterBrief brief, DutyView duty, CancellationToken cancellationToken)
    {
        var owner = duty.Duty.OwnerId is { } id ? await brief.Names.OfAsync(id, cancellationToken) : null;
        var about = StaffNotice.About(brief, duty.Duty, await ActionsAsync(brief, duty.Duty.Kind, cancellationToken));
        return new(duty, owner,
        [
            .. about,
            .. await RuleNotKept.AboutAsync(brief, duty.Duty, cancellationToken),
            .. await ByHand.AboutAsync(brief, duty.Duty, cancellationToken),
            .. ArrivalNews.About(brief, duty.Duty),
            .. FoundDanger.About(brief, duty.Duty),
            .. await DisputeNews.AboutAsync(brief, duty.Duty, cancellationToken),
            .. await RingAsync(brief, duty.Duty.Kind, cancellationToken),
        ]);
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

using CinWorkflows.Domain.Duties;
using CinWorkflows.Domain.Plans;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Workflows.Messages;

/// <summary>A reminder or escalation about one duty. One whose duty is done meanwhile is out of date and does not go out.</summary>
internal sealed class NoticeLetter(ICaseReader cases) : ILetterWriter<CaseMatter>
{
    public async Task<Draft> WriteAsync(CaseMatter matter, CancellationToken cancellationToken)
    {
        if (matter.Case.Duties.FirstOrDefault(duty => duty.Duty.Key == matter.Order.Subject && duty.ClosedAt is null) is not { } duty)
        {
            return Draft.Impossible(MessageProblem.DutyClosed);
        }

        if (matter.Reader.Audience != Audience.Staff)
        {
            return new(PersonNotice.Write(matter, duty.Duty));
        }

        var owner = duty.Duty.OwnerId is { } id ? await matter.Names.OfAsync(id, cancellationToken) : null;
        var about = StaffNotice.About(matter, duty.Duty, await ActionsAsync(matter, duty.Duty.Kind, cancellationToken));
        return new(StaffNotice.Write(matter, duty, owner, about));
    }

    private async Task<IReadOnlyList<PlannedAction>> ActionsAsync(CaseMatter matter, DutyKind kind, CancellationToken cancellationToken)
    {
        if (kind != DutyKind.CompleteAction || matter.File.CurrentPlan is not { } plan)
        {
            return [];
        }

        var acts = await cases.ActsAsync(matter.File.CaseId, cancellationToken);
        return PlanOnRecord.Agreed(acts, plan.Version)?.Content.Actions ?? [];
    }
}

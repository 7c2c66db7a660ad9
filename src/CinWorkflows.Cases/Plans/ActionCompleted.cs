using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>An action of the plan in force is done, or a referral made (N21).</summary>
/// <param name="ActionId">Which.</param>
/// <param name="On">The day.</param>
/// <param name="Note">How.</param>
public sealed record ActionCompleted(string ActionId, DateOnly On, string? Note = null) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var action = Version(desk.File)?.Actions.First(action => action.Id == ActionId);
        var open = action switch
        {
            null => [new("actionId", $"no version of the plan has an action '{ActionId}'.")],
            { DoneOn: { } done } => [new("actionId", $"the action was done on {done:yyyy-MM-dd}.")],
            _ => Array.Empty<Refusal>(),
        };
        return [.. open, .. desk.Happened("on", On, PlannedFrom(desk.File), $"{desk.FirstPlanningMeeting}, or the plan, that asks for it", desk.Pack.Rule(DutyKind.CompleteAction).Clause)];
    }

    /// <summary>The first day on which anything of the plan can have been done: what was done before is no action of it.</summary>
    private static DateOnly? PlannedFrom(CaseFile file) => file.Plans
        .SelectMany(plan => new[] { plan.CountsFrom, plan.DraftedOn })
        .Append(file.FirstPlanningMeeting?.HeldOn)
        .Append(file.TransferMeeting?.HeldOn)
        .Min() ?? file.ReferredOn;

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithPlan(
        Version(file)!.Version,
        plan => plan with { Actions = plan.Actions.Replace(action => action.Id == ActionId, action => action with { DoneOn = On }) });

    /// <summary>The last version that has the action: one that the plan in force has dropped may have been done all the same.</summary>
    private PlanVersion? Version(CaseFile file) => file.Plans.LastOrDefault(plan => plan.AgreedOn is not null && plan.Actions.Any(action => action.Id == ActionId));
}

using CinWorkflows.Cases.Acts;

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
        var action = desk.File.CurrentPlan?.Actions.FirstOrDefault(action => action.Id == ActionId);
        var open = action switch
        {
            null => [new("actionId", $"the plan in force has no action '{ActionId}'.")],
            { DoneOn: { } done } => [new("actionId", $"the action was done on {done:yyyy-MM-dd}.")],
            _ => Array.Empty<Refusal>(),
        };
        return [.. open, .. desk.Happened("on", On, desk.File.ReferredOn, "the referral")];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithPlan(
        file.CurrentPlan!.Version,
        plan => plan with { Actions = plan.Actions.Replace(action => action.Id == ActionId, action => action with { DoneOn = On }) });
}

using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Plans;

/// <summary>
/// Whoever holds the case now has taken over what the plan in force gives to a former worker, and the family and everybody else with the plan
/// was told who does it (N18, H15). What the plan says stays; a change of it is a new version.
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Actions">Who does now each action that a former worker was to do; null where there was none.</param>
/// <param name="With">Who was told.</param>
/// <param name="How">How they were told.</param>
/// <param name="NotWith">Why somebody who has the plan was not told; needed only then.</param>
public sealed record PlanTakenOver(DateOnly On, IReadOnlyList<ActionGiven>? Actions, IReadOnlyList<string> With, string How, IReadOnlyList<PersonReason>? NotWith = null) : Act
{
    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed =>
    [
        .. (Actions ?? []).Select((given, index) => new StaffReference($"actions[{index}].ownerId", given.OwnerId) { KnownOnCase = file => file.Participant(given.OwnerId) is not null }),
    ];

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        if (!PlanHolders.NamesFormer(desk.File))
        {
            return [new("type", "the plan in force names nobody who gave the case to another; agree a new version where it is to change.", desk.Pack.Plan.HolderClause)];
        }

        return
        [
            .. desk.Happened("on", On, desk.File.CurrentPlan!.Former!.Since, "the day on which the case was given to another worker"),
            .. Given(desk),
            .. With.SelectMany((id, index) => desk.TookPart($"with[{index}]", id)),
            .. CaseDesk.Reason("how", How, "how they were told"),
            .. PersonReasons.Check("notWith", NotWith, desk, desk.Pack.Plan.HolderClause),
            .. PlanHolders.WhoHasThePlan(desk.File)
                .Where(id => !With.Contains(id) && NotWith?.Any(one => one.PersonId == id) != true)
                .Select(id => new Refusal("notWith", $"'{id}' has the plan, and was not told who does now what it says: tell them, or give the reason in 'notWith'.", desk.Pack.Plan.HolderClause)),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithPlan(file.CurrentPlan!.Version, plan => plan with
    {
        Former = null,
        Actions = plan.Actions.Replace(action => Actions?.Any(given => given.ActionId == action.Id) == true, action => action with { OwnerId = Actions!.First(given => given.ActionId == action.Id).OwnerId }),
    });

    private IEnumerable<Refusal> Given(CaseDesk desk)
    {
        var open = PlanHolders.LeftOpen(desk.File);
        foreach (var action in open.Where(action => Actions?.Any(given => given.ActionId == action.Id) != true))
        {
            yield return new("actions", $"the plan gives the action '{action.Id}' to '{action.OwnerId}', and somebody else holds the case now: say who does it.", desk.Pack.Plan.HolderClause);
        }

        foreach (var (index, given) in (Actions ?? []).Index())
        {
            if (open.FirstOrDefault(action => action.Id == given.ActionId) is null)
            {
                yield return new($"actions[{index}].actionId", $"'{given.ActionId}' is no action that a former worker left open; leave it out.", desk.Pack.Plan.HolderClause);
            }
        }
    }
}

using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>
/// The plan goes to the parents and to the child, if old enough (N20, N35, H18, H35). Who is left out of the family, with whatever reason, is left out before a manager's
/// eye: one who circulates it themselves and does not hold the case has looked, and so has one who has seen what is restricted about that person. Where nobody of the
/// family has it, no one person says so alone, by whatever they restricted themselves: another manager looks.
/// </summary>
internal static class FamilyLeftOut
{
    /// <summary>What a manager has to answer of a circulation.</summary>
    /// <param name="circulated">The circulation.</param>
    /// <param name="recipients">To whom it goes, by id.</param>
    /// <param name="desk">The case, and who circulates.</param>
    public static IEnumerable<Breach> Of(PlanCirculated circulated, IReadOnlyList<string> recipients, CaseDesk desk)
    {
        var nobody = !recipients.Any(id => IsOfFamily(desk.File.Participant(id)) && Disclosure.MayBeTold(desk.File, id, DisclosureTopic.Plan, desk.Today));
        if (!desk.Pack.ClocksStartWithAnchor || (!nobody && AuthorityTable.Decides(desk.Pack.Approvals.GetValueOrDefault(ApprovalKind.Breach)?.Roles ?? [], desk)))
        {
            return [];
        }

        var clause = desk.Pack.Rule(PlanAfterMove.IsFirst(circulated.Version, desk.File) ? DutyKind.CirculatePlan : DutyKind.CirculateAmendedPlan).Clause;
        return
        [
            .. (circulated.LeftOut ?? []).Index()
                .Where(left => IsOwed(left.Item.PersonId, nobody, desk))
                .Select(left => new Breach(clause, $"leftOut[{left.Index}]", Words(left.Item.PersonId, nobody)) { Reason = left.Item.Reason }),
            .. (nobody ? recipients : []).Where(id => IsOwed(id, nobody, desk)).Select(id => new Breach(clause, "leftOut", Words(id, nobody))),
        ];
    }

    /// <summary>Whether somebody of the family has no copy, and nobody else than whoever circulates has seen why.</summary>
    private static bool IsOwed(string id, bool nobody, CaseDesk desk) =>
        desk.File.Participant(id) is { } person && IsOfFamily(person)
        && (person.Kind == ParticipantKind.Parent || person.HasParentalResponsibility || person.ReceivesPlan)
        && !Disclosure.Of(desk.File, id, desk.Today).Any(held => held.Withholds(DisclosureTopic.Plan) && !held.IsUnseen && !(nobody && held.ById == desk.Actor.Id && held.ConfirmedOn is null));

    private static bool IsOfFamily(Participant? person) => person is { Kind: ParticipantKind.Parent or ParticipantKind.Carer or ParticipantKind.Child };

    private static string Words(string id, bool nobody) =>
        $"the plan goes to the parents, the carers who have a part in it and the child, if old enough; {(nobody ? $"nobody of the family has it, and '{id}' is left out: another manager looks at why." : $"'{id}' is left out: a manager looks at why.")}";
}

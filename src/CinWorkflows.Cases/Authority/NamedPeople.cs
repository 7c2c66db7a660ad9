using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Authority;

/// <summary>The people for whom alone a restricted case is.</summary>
internal static class NamedPeople
{
    private const int Most = 50;

    public static IEnumerable<StaffReference> References(IEnumerable<string> named) => named.Select((id, place) => new StaffReference($"named[{place}]", id));

    public static IEnumerable<Refusal> Refuse(IReadOnlyList<string> named)
    {
        if (named.Count is 0 or > Most)
        {
            yield return new("named", $"1 to {Most} people are named; a case that more may read is not restricted.");
        }
    }

    /// <summary>Whoever holds the case reads it: the work would stand still, unseen.</summary>
    public static IEnumerable<Refusal> RefuseWithoutHolders(IReadOnlyList<string> named, CaseDesk desk) =>
        from holder in new[] { desk.File.Allocation.WorkerId, desk.File.Allocation.LeadProfessionalId }.OfType<string>().Distinct()
        where holder != desk.Actor.Id && !named.Contains(holder) && desk.File.Participant(holder) is null
        select new Refusal("named", $"'{holder}' holds the case and is not named; name them too, or allocate the case to somebody else first.");

    /// <summary>
    /// What is told on a restricted case is told to those who are named alone, so that one of them may discuss a concern and answer a rule that was not kept: a
    /// manager who does not hold the case.
    /// </summary>
    public static IEnumerable<Refusal> RefuseWithoutManager(IReadOnlyList<string> named, CaseDesk desk)
    {
        if (desk.RolesOf is not { } known || !desk.Pack.ClocksStartWithAnchor)
        {
            yield break;
        }

        List<(string Id, IReadOnlyList<Role> Roles)> all = [.. named.Select(id => (id, known.GetValueOrDefault(id) ?? [])), (desk.Actor.Id, [desk.Actor.Role])];
        foreach (var decision in new[] { ApprovalKind.SafeguardingResponse, ApprovalKind.Breach }.Select(kind => desk.Pack.Approvals.GetValueOrDefault(kind)).OfType<Approval>())
        {
            if (!all.Exists(one => one.Roles.Any(decision.Roles.Contains) && one.Id != desk.File.Allocation.WorkerId && one.Id != desk.File.Allocation.LeadProfessionalId))
            {
                yield return new("named", $"nobody of those named may answer a danger or a rule that is not kept: name a {RoleWords.AnyOf(decision.Roles, desk.Pack.NameOf)} too who does not hold the case.", decision.Clause);
                yield break;
            }
        }
    }

    /// <summary>Refuses to give a restricted case to somebody who may not read it.</summary>
    public static IEnumerable<Refusal> RefuseUnnamed(string field, string staffId, CaseDesk desk)
    {
        if (desk.File.NamedPeople is { } named && !named.Contains(staffId) && desk.File.Participant(staffId) is null)
        {
            yield return new(field, $"the case is for named people only, and '{staffId}' is not one of them; add them first ('namedPeopleAdded').");
        }
    }
}

using CinWorkflows.Cases.Acts;

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

    /// <summary>Refuses to give a restricted case to somebody who may not read it.</summary>
    public static IEnumerable<Refusal> RefuseUnnamed(string field, string staffId, CaseDesk desk)
    {
        if (desk.File.NamedPeople is { } named && !named.Contains(staffId) && desk.File.Participant(staffId) is null)
        {
            yield return new(field, $"the case is for named people only, and '{staffId}' is not one of them; add them first ('namedPeopleAdded').");
        }
    }
}

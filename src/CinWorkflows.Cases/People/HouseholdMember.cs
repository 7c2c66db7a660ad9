using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.People;

/// <summary>Somebody who lives with the child, or a brother or sister wherever they live. Kept in the record only.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Relationship">Who they are to the child: "half-brother", "mother's partner".</param>
/// <param name="LivesWithChild">True where they live in the child's household.</param>
/// <param name="BornOn">Their date of birth; null where it is not known.</param>
/// <param name="IsSibling">True for a brother or sister, of full or half blood, by adoption or marriage.</param>
/// <param name="HasCase">Whether children's social care has a case for them; null where that is not known.</param>
public sealed record HouseholdMember(string Name, string Relationship, bool LivesWithChild, DateOnly? BornOn = null, bool IsSibling = false, bool? HasCase = null)
{
    internal IEnumerable<Refusal> Check(string field) =>
    [
        .. CaseDesk.Text($"{field}.name", Name, "the name"),
        .. PersonRules.Name($"{field}.name", Name, "the name"),
        .. CaseDesk.Text($"{field}.relationship", Relationship, "who they are to the child"),
        .. PersonRules.Name($"{field}.relationship", Relationship, "who they are to the child"),
    ];

    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => nameof(HouseholdMember);
}

using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Cases.People;

/// <summary>The child, as given when the case is opened. Kept in the record only.</summary>
/// <param name="Id">The child's id in this system or the authority's.</param>
/// <param name="Name">The child's name.</param>
/// <param name="BornOn">The date of birth, or the expected one of an unborn child.</param>
/// <param name="ReceivesPlan">True where the child is old enough to be given the plan (N20, H18).</param>
/// <param name="Email">An address for the child's own copies; null where there is none.</param>
/// <param name="Contact">How else the child is reached, and how not.</param>
public sealed record ChildDetails(string Id, string Name, DateOnly? BornOn, bool ReceivesPlan, string? Email = null, ContactDetails? Contact = null)
{
    internal IEnumerable<Refusal> Check(string field) =>
    [
        .. CaseDesk.Id($"{field}.id", Id, "the child's id"),
        .. CaseDesk.Text($"{field}.name", Name, "the child's name"),
        .. PersonRules.Email($"{field}.email", Email),
        .. Contact?.Check($"{field}.contact") ?? [],
    ];

    internal Participant ToParticipant() => new(Id, ParticipantKind.Child, ReceivesPlan);
}

using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Workers;

/// <summary>
/// A lead professional is named, who need not be the social worker (H15; Working Together 2023): a practitioner of the authority, or an
/// agency's professional who takes part in the case.
/// </summary>
/// <param name="PersonId">Who.</param>
public sealed record LeadProfessionalNamed(string PersonId) : Act
{
    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed => [new("personId", PersonId) { ActsAs = Allocation.HeldBy, KnownOnCase = file => file.Participant(PersonId) is not null }];

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var family = desk.File.Participant(PersonId) is { Kind: not ParticipantKind.Agency }
            ? new Refusal[] { new("personId", "a member of the family does not lead the work with the family; name a professional.") }
            : [];
        return [.. CaseDesk.Text("personId", PersonId, "the lead professional"), .. family, .. NamedPeople.RefuseUnnamed("personId", PersonId, desk)];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { Allocation = file.Allocation with { LeadProfessionalId = PersonId } };
}

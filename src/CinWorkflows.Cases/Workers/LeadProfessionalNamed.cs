using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Workers;

/// <summary>A lead professional is named, who need not be the social worker (H15; Working Together 2023).</summary>
/// <param name="PersonId">Who.</param>
public sealed record LeadProfessionalNamed(string PersonId) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
        [.. CaseDesk.Text("personId", PersonId, "the lead professional")];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { Allocation = file.Allocation with { LeadProfessionalId = PersonId } };
}

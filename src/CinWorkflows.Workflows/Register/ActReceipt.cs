using CinWorkflows.Cases.Breaches;

namespace CinWorkflows.Workflows.Register;

/// <summary>An act is on the record.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Id">The command's id.</param>
/// <param name="Sequence">The act's number in the case.</param>
/// <param name="Repeated">True where it was on the record already.</param>
public sealed record ActReceipt(string CaseId, Guid Id, long Sequence, bool Repeated)
{
    /// <summary>The rules that it did not keep.</summary>
    public IReadOnlyList<Breach> Breaches { get; init; } = [];
}

using CinWorkflows.Cases.Breaches;

namespace CinWorkflows.Web.Cases;

/// <summary>The act is on the record.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Id">The command's id.</param>
/// <param name="Sequence">The act's number in the case.</param>
/// <param name="Repeated">True where it was on the record already.</param>
/// <param name="TakenUp">True where the case's workflow has taken it up, so that the duties shown are those that follow from it.</param>
/// <param name="Breaches">The rules that what happened did not keep; a manager answers them.</param>
public sealed record Receipt(string CaseId, Guid Id, long Sequence, bool Repeated, bool TakenUp, IReadOnlyList<Breach> Breaches);

namespace CinWorkflows.Rules.Policies;

/// <summary>A circumstance in which the procedure does not apply, or another one applies besides.</summary>
/// <param name="When">The circumstance.</param>
/// <param name="Effect">Refuse the case, or route and flag it.</param>
/// <param name="Procedure">The procedure that applies instead or besides.</param>
/// <param name="Clause">The clause that says so.</param>
public sealed record AdmissionRule(Circumstance When, AdmissionEffect Effect, string Procedure, string Clause);

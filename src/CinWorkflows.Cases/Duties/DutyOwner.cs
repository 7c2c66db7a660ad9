using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>Whose a duty is.</summary>
/// <param name="Role">In which role.</param>
/// <param name="Id">The member of staff; null where the role of the team holds it.</param>
public sealed record DutyOwner(Role Role, string? Id);

using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Workflows.Register;

/// <summary>An act as somebody may, or may not, record it now.</summary>
/// <param name="Act">Its type.</param>
/// <param name="Against">Why not: nothing where it is possible.</param>
/// <param name="Settles">The open duties that it does: not those that it only stops from being asked for.</param>
public sealed record PossibleAct(Type Act, IReadOnlyList<Refusal> Against, IReadOnlyList<Duty> Settles);

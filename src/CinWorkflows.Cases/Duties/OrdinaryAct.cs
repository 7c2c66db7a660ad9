using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Duties;

/// <summary>What somebody of an ordinary team does about a duty.</summary>
/// <param name="Actor">Who does it, in which role.</param>
/// <param name="Act">What they record.</param>
public sealed record OrdinaryAct(Actor Actor, Act Act);

using CinWorkflows.Cases.Acts;
using CinWorkflows.Workflows.Ports.Records.Retention;

namespace CinWorkflows.Web.Doors;

/// <summary>What came of what the data protection officer ordered about a destruction.</summary>
/// <param name="Destruction">It as it is then; null where nothing was done.</param>
/// <param name="Refusals">What speaks against it; none where there is no such destruction.</param>
public sealed record OverseenOutcome(Destruction? Destruction, IReadOnlyList<Refusal> Refusals);

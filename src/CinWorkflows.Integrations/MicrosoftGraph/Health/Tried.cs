using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>What was tried, with what it needs, and what came of it.</summary>
/// <param name="Finding">In words.</param>
/// <param name="Permission">The application permission that it needs; null where that is not the question.</param>
/// <param name="Mailbox">The mailbox that it was tried on; null for none.</param>
/// <param name="Cause">What failed; null where nothing did.</param>
internal sealed record Tried(ServiceFinding Finding, string? Permission = null, string? Mailbox = null, FaultCause? Cause = null);

using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Records.Messages;

/// <summary>Which outgoing messages to list; a null part is no condition.</summary>
/// <param name="CaseId">About this case.</param>
/// <param name="State">In this state.</param>
/// <param name="RecipientId">To this person.</param>
/// <param name="Take">How many at most, up to 500.</param>
public sealed record MessageFilter(string? CaseId = null, DeliveryState? State = null, string? RecipientId = null, int Take = 100);

using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Records.Messages;

/// <summary>Which outgoing messages to list; a null part is no condition.</summary>
/// <param name="CaseId">About this case.</param>
/// <param name="State">In this state.</param>
/// <param name="RecipientId">To this person.</param>
/// <param name="Take">How many at most, up to 500.</param>
/// <param name="Skip">How many of the newest to pass over, for the pages behind the first.</param>
public sealed record MessageFilter(string? CaseId = null, DeliveryState? State = null, string? RecipientId = null, int Take = 100, int Skip = 0);

using System.Text.Json;

namespace CinWorkflows.StandIns.AzureCommunication;

/// <summary>A message that the stand-in has queued: it has left.</summary>
/// <param name="OperationId">Under which operation.</param>
/// <param name="Recipient">To which address.</param>
/// <param name="Body">The request.</param>
public sealed record QueuedEmail(string OperationId, string Recipient, JsonElement Body);

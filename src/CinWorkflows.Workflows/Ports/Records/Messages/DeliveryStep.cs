using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Records.Messages;

/// <summary>One step on a message's way: the evidence of what was tried and what came of it.</summary>
/// <param name="At">When.</param>
/// <param name="Medium">The way that it went; null where it was not sent.</param>
/// <param name="State">Where it stood then.</param>
/// <param name="Evidence">What proves it.</param>
/// <param name="Problem">What was wrong, in codes.</param>
public sealed record DeliveryStep(DateTimeOffset At, Medium? Medium, DeliveryState State, string? Evidence, string? Problem);

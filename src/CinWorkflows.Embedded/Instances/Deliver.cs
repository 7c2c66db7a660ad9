using CinWorkflows.Embedded.History;

namespace CinWorkflows.Embedded.Instances;

/// <summary>Give an instance an event, or the outcome of one of its steps.</summary>
/// <param name="Event">An <see cref="IncomingEvent"/>; its time becomes the turn's.</param>
/// <param name="Run">The only run that may take it; null for any. A late result of an earlier run is ignored.</param>
internal sealed record Deliver(HistoryEvent Event, long? Run = null) : InstanceMessage;

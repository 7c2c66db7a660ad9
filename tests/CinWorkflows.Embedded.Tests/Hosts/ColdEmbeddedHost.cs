namespace CinWorkflows.Embedded.Tests.Hosts;

/// <summary>Keeps no continuation in memory: everything that reaches an instance replays it.</summary>
public sealed class ColdEmbeddedHost() : EmbeddedHost(hotInstances: 0);

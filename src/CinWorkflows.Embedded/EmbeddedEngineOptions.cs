namespace CinWorkflows.Embedded;

/// <summary>How the embedded engine runs.</summary>
/// <param name="DatabasePath">The SQLite file; made when it does not exist.</param>
/// <param name="MaxConcurrentActivities">How many activities run at a time.</param>
/// <param name="HotInstances">How many waiting instances keep their continuation in memory; the others are replayed when something reaches them.</param>
/// <param name="DefaultVersion">The version of instances started without one.</param>
/// <param name="Durability">What is promised of a call that returned.</param>
public sealed record EmbeddedEngineOptions(
    string DatabasePath,
    int MaxConcurrentActivities = 32,
    int HotInstances = 1000,
    string? DefaultVersion = null,
    Durability Durability = Durability.Full);

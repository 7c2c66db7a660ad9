using CinWorkflows.Web.Attention;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Web.Doors;

/// <summary>What is not right, for pages, in this process: what needs somebody, as the API says it, and what the doctor finds where this host has one.</summary>
public interface IAttentionDoor
{
    /// <summary>Whether every service that is set can be tried from here.</summary>
    bool HasDoctor { get; }

    /// <summary>What needs somebody, as whoever asks may know of it.</summary>
    Task<AttentionState> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Tries every service that is set; it sends nothing to anybody.</summary>
    Task<IReadOnlyList<TriedService>> TryAsync(CancellationToken cancellationToken);
}

namespace CinWorkflows.Workflows.Ports.Directory;

/// <summary>A team of the authority.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="PackId">The authority's pack.</param>
public sealed record Team(string Id, string Name, string PackId)
{
    /// <summary>The number of its duty desk, by which families and other authorities reach somebody in working hours; null where none is known.</summary>
    public string? Telephone { get; init; }
}

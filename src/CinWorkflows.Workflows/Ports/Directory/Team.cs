namespace CinWorkflows.Workflows.Ports.Directory;

/// <summary>A team of the authority.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="PackId">The authority's pack.</param>
public sealed record Team(string Id, string Name, string PackId);

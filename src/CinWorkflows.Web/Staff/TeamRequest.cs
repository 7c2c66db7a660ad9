namespace CinWorkflows.Web.Staff;

/// <summary>A team as it is to be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PackId">The authority's policy pack.</param>
public sealed record TeamRequest(string Name, string PackId);

namespace CinWorkflows.Rules.Policies;

/// <summary>The base that a pack was resolved on.</summary>
/// <param name="Id">Its name, for example <c>england-base</c>.</param>
/// <param name="Version">Its version, three numbers.</param>
/// <param name="Sha256">The digest of its text, in hexadecimal: that of one version never changes.</param>
public sealed record BaseReference(string Id, string Version, string Sha256);

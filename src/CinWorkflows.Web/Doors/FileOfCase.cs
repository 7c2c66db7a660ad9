using CinWorkflows.Web.Documents;

namespace CinWorkflows.Web.Doors;

/// <summary>A document that somebody asked for, as a file.</summary>
/// <param name="Opened">The document and its content.</param>
/// <param name="Name">The name of the file.</param>
public sealed record FileOfCase(OpenedDocument Opened, string Name);

namespace CinWorkflows.Web.Exchange;

/// <summary>What came is not the pack that was announced.</summary>
internal sealed class PackDiffersException : IOException;

namespace CinWorkflows.Web.Documents;

/// <summary>More came than is taken.</summary>
internal sealed class DocumentTooLargeException : IOException;

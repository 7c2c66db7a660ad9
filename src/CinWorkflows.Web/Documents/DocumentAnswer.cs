using CinWorkflows.Web.Cases;

namespace CinWorkflows.Web.Documents;

/// <summary>A document is attached.</summary>
/// <param name="Document">The document as the record has it.</param>
/// <param name="Command">What came of the command.</param>
public sealed record DocumentAnswer(DocumentState Document, CommandAnswer Command);

using CinWorkflows.Cases.Documents;

namespace CinWorkflows.Web.Doors;

/// <summary>A document that a member of staff attaches.</summary>
/// <param name="Id">The form's own id: sent twice, it is attached once.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What it is.</param>
/// <param name="FileName">The name of its file, whose end says of which type it is.</param>
/// <param name="Content">Its content.</param>
public sealed record StaffDocument(Guid Id, string Title, DocumentKind Kind, string FileName, Stream Content);

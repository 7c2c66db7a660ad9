namespace CinWorkflows.TransferPacks.Links;

/// <summary>A part of a pack in one form.</summary>
/// <param name="Id">Names it within its pack: the path of the file in the zip, such as <c>papers/06 Child in Need plan.pdf</c>, or <c>pack.zip</c> for the whole.</param>
/// <param name="Title">What it is, in words, the same for each form of a document: "Child in Need plan".</param>
/// <param name="Form">Which form.</param>
/// <param name="Bytes">How long it is.</param>
public sealed record TransferPackContent(string Id, string Title, TransferPackForm Form, long Bytes);

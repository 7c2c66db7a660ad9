namespace CinWorkflows.StandIns.MicrosoftGraph.Mail;

/// <summary>A message as a test sees it.</summary>
/// <param name="Id">Its immutable id.</param>
/// <param name="Folder">Where it lies: drafts, sentitems or inbox.</param>
/// <param name="Key">The first of its extended properties, which is the sender's key.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Body">Its body.</param>
/// <param name="From">The sender's address.</param>
/// <param name="To">The recipients' addresses.</param>
/// <param name="ReplyTo">Where answers go, if elsewhere.</param>
/// <param name="InternetMessageId">Its Message-ID.</param>
/// <param name="Attachments">Content types and contents of what is attached.</param>
public sealed record StandInMessage(
    string Id,
    string Folder,
    string? Key,
    string Subject,
    string Body,
    string? From,
    IReadOnlyList<string> To,
    IReadOnlyList<string> ReplyTo,
    string InternetMessageId,
    IReadOnlyList<(string ContentType, string Content)> Attachments);

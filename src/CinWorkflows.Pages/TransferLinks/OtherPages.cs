using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>The pages of those who are not let in, or went astray.</summary>
internal static class OtherPages
{
    /// <summary>What was sent was taken back: nothing of it is shown any more, with or without a code.</summary>
    public static LinkNotice TakenBack { get; } = new(
        "This transfer was taken back",
        "The sender has withdrawn it. Nothing of it can be read any more. Delete the copies that you have, or ask the sender what to do with them.")
    {
        Status = StatusCodes.Status410Gone,
    };

    public static LinkNotice SessionOver { get; } = new(
        "Open the link again",
        "To protect the child’s information, these pages close after some hours, when they are not used for a while, when you leave them, and when the link is opened in another browser.",
        "Open the link in our e-mail again and give the code. What you have sent us is kept.")
    {
        Status = StatusCodes.Status403Forbidden,
    };

    public static LinkNotice Left { get; } = new("You have left", "What you sent us is kept. To come back, open the link in our e-mail and give the code.");

    public static LinkNotice TooOften { get; } = new("Try again in a minute", "There were too many requests. Nothing was sent or changed.")
    {
        Status = StatusCodes.Status429TooManyRequests,
    };

    public static LinkNotice NotOurs { get; } = NotTaken(StatusCodes.Status403Forbidden, "The form did not come from these pages.");

    public static LinkNotice Failed { get; } = new("There is a problem with the service", "Try again later. If you sent an answer, look at the list of tasks first: it may be done.")
    {
        Status = StatusCodes.Status500InternalServerError,
    };

    /// <summary>The one page for a link that is unknown, locked, expired or revoked: it does not tell which.</summary>
    /// <param name="telephone">The sender's, where the link itself was known; null otherwise.</param>
    public static LinkNotice Closed(string? telephone = null) => new(
        "This link cannot be used",
        telephone is null ? ["Ask the sender for a new one."] : ["Ask the sender for a new one.", $"Telephone: {telephone}"])
    {
        Status = StatusCodes.Status404NotFound,
    };

    /// <summary>To both sides where a session was used in two browsers.</summary>
    /// <param name="telephone">The sender's; null where none is known.</param>
    public static LinkNotice CopyUsed(string? telephone) => new(
        "These pages were open twice",
        "Another browser used what yours keeps for these pages, so they were closed in both. Somebody may have copied it from your computer, and read what you were sent.",
        $"Tell the sender now{(telephone is null ? "" : $", by telephone: {telephone}")}, and your IT service. What you have sent us is kept.",
        "To go on, open the link in our e-mail again and give the code.")
    {
        Status = StatusCodes.Status403Forbidden,
    };

    public static LinkNotice NotTaken(int status, string why) => new("Nothing was sent", why, "Go back and try again.")
    {
        Status = status,
    };

    public static LinkNotice NoSuchPart(string back) => new("This document is not there", "Choose a document from the list of what is sent.")
    {
        Back = back,
        Status = StatusCodes.Status404NotFound,
    };
}

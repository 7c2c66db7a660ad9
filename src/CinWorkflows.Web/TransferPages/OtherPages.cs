using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.TransferPages;

/// <summary>The pages of those who are not let in, or went astray.</summary>
internal static class OtherPages
{
    /// <summary>The one page for a link that is unknown, locked, expired or revoked: it does not tell which.</summary>
    /// <param name="telephone">The sender's, where the link itself was known; null otherwise.</param>
    public static Page Closed(string? telephone = null) => new("This link cannot be used", Markup.Of($"""
        {Parts.Title("This link cannot be used")}
        {Parts.Say("Ask the sender for a new one.")}
        {(telephone is null ? Markup.None : Parts.Say($"Telephone: {telephone}"))}
        """))
    {
        Status = StatusCodes.Status404NotFound,
    };

    /// <summary>What was sent was taken back: nothing of it is shown any more, with or without a code.</summary>
    public static Page TakenBack { get; } = new("This transfer was taken back", Markup.Of($"""
        {Parts.Title("This transfer was taken back")}
        {Parts.Say("The sender has withdrawn it. Nothing of it can be read any more. Delete the copies that you have, or ask the sender what to do with them.")}
        """))
    {
        Status = StatusCodes.Status410Gone,
    };

    public static Page SessionOver { get; } = new("Open the link again", Markup.Of($"""
        {Parts.Title("Open the link again")}
        {Parts.Say("To protect the child’s information, these pages close after some hours, when they are not used for a while, when you leave them, and when the link is opened in another browser.")}
        {Parts.Say("Open the link in our e-mail again and give the code. What you have sent us is kept.")}
        """))
    {
        Status = StatusCodes.Status403Forbidden,
    };

    /// <summary>To both sides where a session was used in two browsers.</summary>
    /// <param name="telephone">The sender's; null where none is known.</param>
    public static Page CopyUsed(string? telephone) => new("These pages were open twice", Markup.Of($"""
        {Parts.Title("These pages were open twice")}
        {Parts.Say("Another browser used what yours keeps for these pages, so they were closed in both. Somebody may have copied it from your computer, and read what you were sent.")}
        {Parts.Say($"Tell the sender now{(telephone is null ? "" : $", by telephone: {telephone}")}, and your IT service. What you have sent us is kept.")}
        {Parts.Say("To go on, open the link in our e-mail again and give the code.")}
        """))
    {
        Status = StatusCodes.Status403Forbidden,
    };

    public static Page Left { get; } = new("You have left", Markup.Of($"""
        {Parts.Title("You have left")}
        {Parts.Say("What you sent us is kept. To come back, open the link in our e-mail and give the code.")}
        """));

    public static Page TooOften { get; } = new("Try again in a minute", Markup.Of($"""
        {Parts.Title("Try again in a minute")}
        {Parts.Say("There were too many requests. Nothing was sent or changed.")}
        """))
    {
        Status = StatusCodes.Status429TooManyRequests,
    };

    public static Page NotTaken(int status, string why) => new("Nothing was sent", Markup.Of($"""
        {Parts.Title("Nothing was sent")}
        {Parts.Say(why)}
        {Parts.Say("Go back and try again.")}
        """))
    {
        Status = status,
    };

    public static Page NoSuchPart(string back) => new("This document is not there", Markup.Of($"""
        {Parts.Title("This document is not there")}
        {Parts.Say("Choose a document from the list of what is sent.")}
        """))
    {
        Back = back,
        Status = StatusCodes.Status404NotFound,
    };

    public static Page Failed { get; } = new("There is a problem with the service", Markup.Of($"""
        {Parts.Title("There is a problem with the service")}
        {Parts.Say("Try again later. If you sent an answer, look at the list of tasks first: it may be done.")}
        """))
    {
        Status = StatusCodes.Status500InternalServerError,
    };
}

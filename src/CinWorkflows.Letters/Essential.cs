namespace CinWorkflows.Letters;

/// <summary>Something that a template of a letter must say.</summary>
/// <param name="What">What it is, in words.</param>
/// <param name="Ways">The values and blocks of which any one says it.</param>
internal sealed record Essential(string What, params IReadOnlyList<string> Ways)
{
    public static Essential TimeOfMeeting { get; } = new("when the meeting is", "when", "whenWhere");

    public static Essential Deadline { get; } = new("by when an answer is awaited", "deadline");

    /// <summary>
    /// How a meeting is attended online: by its link, or by the block that says it. Templates are older than that can be: where one says
    /// neither, the block is added.
    /// </summary>
    public static Essential HowToJoin { get; } = new("how it is attended online", "joinLink", "online");

    /// <summary>That a meeting is attended online no more: whoever was told the link would wait there. Added in the same way.</summary>
    public static Essential OnlineEnded { get; } = new("that it is attended online no more", "isOnlineNoMore", "onlineEnded");

    /// <summary>What is added to a template that does not say it.</summary>
    public static IReadOnlyList<Essential> Added { get; } = [HowToJoin, OnlineEnded];

    /// <summary>What staff are told always leads to the case.</summary>
    public static Essential Link { get; } = new("where staff go on", "link");
}

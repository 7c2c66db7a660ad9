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

    /// <summary>What staff are told always leads to the case.</summary>
    public static Essential Link { get; } = new("where staff go on", "link");
}

using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Oversight;

/// <summary>Where something was read, in words: the log calls it as the host does.</summary>
internal static class DoorWords
{
    private const string Page = "page/";

    /// <summary>The page or the endpoint: "Cover: brief", "Support", "Read case".</summary>
    public static string Of(string door)
    {
        var parts = (door.StartsWith(Page, StringComparison.Ordinal) ? door[Page.Length..] : door).Split('/');
        return parts is [var area, var page] && area != page ? $"{CodeWords.AtBeginning(area)}: {CodeWords.Of(page)}" : CodeWords.AtBeginning(parts[^1]);
    }

    /// <summary>What was asked for there; empty where nothing was.</summary>
    public static string Asked(string? query) => query?.Split('?', 2) is [_, var asked] ? Uri.UnescapeDataString(asked.Replace('+', ' ')) : "";
}

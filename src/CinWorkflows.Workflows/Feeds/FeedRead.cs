namespace CinWorkflows.Workflows.Feeds;

/// <summary>A calendar feed as it is read.</summary>
/// <param name="StaffId">Whose it is.</param>
/// <param name="Authority">Their authority, by its pack's id; null for whoever reads no case.</param>
/// <param name="Text">What it says, as iCalendar.</param>
/// <param name="Cases">The cases of which it says something, by id.</param>
public sealed record FeedRead(string StaffId, string? Authority, string Text, IReadOnlyList<string> Cases)
{
    /// <summary>Says nothing of what it holds.</summary>
    public override string ToString() => $"the calendar feed of {StaffId}";
}

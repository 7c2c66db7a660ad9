namespace CinWorkflows.Cases.Safeguarding;

/// <summary>A safeguarding concern (N25, H22).</summary>
/// <param name="Id">Its id.</param>
/// <param name="RaisedOn">The day on which it was raised.</param>
/// <param name="DiscussedOn">The day on which the manager discussed it; null while that is due.</param>
public sealed record Concern(string Id, DateOnly RaisedOn, DateOnly? DiscussedOn = null)
{
    /// <summary>When it was recorded.</summary>
    public DateTimeOffset? RaisedAt { get; init; }
}

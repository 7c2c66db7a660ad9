namespace CinWorkflows.Workflows.Feeds;

/// <summary>A feed that was just made, or given a new secret.</summary>
/// <param name="Secret">The secret part of its address. It is told once: only its hash is kept.</param>
/// <param name="At">When.</param>
public sealed record FeedIssue(string Secret, DateTimeOffset At)
{
    /// <summary>Says nothing of the secret.</summary>
    public override string ToString() => "feed issued";
}

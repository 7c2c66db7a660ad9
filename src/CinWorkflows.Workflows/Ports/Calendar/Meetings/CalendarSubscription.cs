namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>A promise of the calendar's server to tell of changes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Secret">What a genuine notification carries.</param>
/// <param name="ExpiresAt">Until when it holds.</param>
public sealed record CalendarSubscription(string Id, string Secret, DateTimeOffset ExpiresAt)
{
    /// <summary>The address at which it tells; null where that is not known.</summary>
    public string? Address { get; init; }

    /// <summary>Says nothing of the secret.</summary>
    public override string ToString() => $"subscription {Id}";
}

namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>How long links to transfers work, and whom to call about one that does not.</summary>
public sealed record TransferLinkSettings
{
    /// <summary>False where the installation has no key for links: then none is issued, and other authorities are notified by hand.</summary>
    public bool IsSetUp { get; init; } = true;

    /// <summary>How long a link works: 14 days (24 hours each) unless it is set.</summary>
    public TimeSpan Life { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How long a browser in which it was opened with its code is not asked for it again: 4 hours unless it is set.</summary>
    public TimeSpan Session { get; init; } = TimeSpan.FromHours(4);

    /// <summary>How long such a browser may be unused before it is asked for the code again: 30 minutes unless it is set.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The telephone numbers of the sending authorities, by the ids of their packs.</summary>
    public IReadOnlyDictionary<string, string> Telephones { get; init; } = new Dictionary<string, string>();

    /// <summary>The telephone number of an authority; null where none is set.</summary>
    /// <param name="authority">The id of its pack.</param>
    public string? TelephoneOf(string authority) => Telephones.GetValueOrDefault(authority);
}

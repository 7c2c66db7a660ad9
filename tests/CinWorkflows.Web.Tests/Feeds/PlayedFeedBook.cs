using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Feeds;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Web.Tests.Feeds;

/// <summary>The feeds of staff in memory, with the duties that a test gives them.</summary>
internal sealed class PlayedFeedBook : IFeedBook
{
    private readonly Dictionary<string, (string Hash, FeedAccess Access)> _feeds = [];

    public IReadOnlyList<FeedDuty> Duties { get; set; } = [];

    /// <summary>What was looked for, found or not.</summary>
    public List<string> Asked { get; } = [];

    public IEnumerable<string> Hashes => _feeds.Values.Select(feed => feed.Hash);

    public Task IssueAsync(string staffId, string secretHash, DateTimeOffset at, CancellationToken cancellationToken)
    {
        _feeds[staffId] = (secretHash, new(staffId, at, null));
        return Task.CompletedTask;
    }

    public Task RevokeAsync(string staffId, CancellationToken cancellationToken)
    {
        _feeds.Remove(staffId);
        return Task.CompletedTask;
    }

    public Task<FeedAccess?> FindAsync(string staffId, CancellationToken cancellationToken) =>
        Task.FromResult(_feeds.TryGetValue(staffId, out var feed) ? feed.Access : null);

    public Task<string?> ReadAsync(string secretHash, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Asked.Add(secretHash);
        var owner = _feeds.FirstOrDefault(feed => feed.Value.Hash == secretHash).Key;
        if (owner is not null)
        {
            _feeds[owner] = (secretHash, _feeds[owner].Access with { LastReadAt = at });
        }

        return Task.FromResult<string?>(owner);
    }

    public Task<IReadOnlyList<FeedDuty>> DutiesAsync(StaffMember member, Reader reader, DateOnly until, CancellationToken cancellationToken) => Task.FromResult(Duties);

    public Task<IReadOnlyList<FeedMeeting>> MeetingsAsync(string staffId, Reader reader, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FeedMeeting>>([]);
}

using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Workflows.Ports.Records.Feeds;

/// <summary>The calendar feeds of staff, and what the record has for them. Of a feed's secret only the hash is kept.</summary>
public interface IFeedBook
{
    /// <summary>Opens a member of staff's feed, or replaces the secret of the one that is there: the old one opens nothing any more.</summary>
    /// <param name="staffId">Whose.</param>
    /// <param name="secretHash">The SHA-256 of the secret.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task IssueAsync(string staffId, string secretHash, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Revokes a member of staff's feed: its secret opens nothing any more. One that is not there is revoked.</summary>
    Task RevokeAsync(string staffId, CancellationToken cancellationToken);

    /// <summary>A member of staff's feed, or null.</summary>
    Task<FeedAccess?> FindAsync(string staffId, CancellationToken cancellationToken);

    /// <summary>Whose feed a secret opens, which is then read; null where it opens none.</summary>
    /// <param name="secretHash">The SHA-256 of the secret.</param>
    /// <param name="at">When it is read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<string?> ReadAsync(string secretHash, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>
    /// The open duties with a date that are a member of staff's own, or those of a role that they act in, held by nobody by name,
    /// of their team's cases; of the cases that they may read. The earliest due first.
    /// </summary>
    /// <param name="member">Whose.</param>
    /// <param name="reader">Which cases they may read.</param>
    /// <param name="until">Due on this day at the latest; there is no earliest day, for what is overdue is still to be done.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<FeedDuty>> DutiesAsync(StaffMember member, Reader reader, DateOnly until, CancellationToken cancellationToken);

    /// <summary>The meetings that a member of staff chairs or whose case is allocated to them, of the cases that they may read, in the order of their starts.</summary>
    /// <param name="staffId">Whose.</param>
    /// <param name="reader">Which cases they may read.</param>
    /// <param name="from">Not ended by then.</param>
    /// <param name="until">Started before.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<FeedMeeting>> MeetingsAsync(string staffId, Reader reader, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);
}

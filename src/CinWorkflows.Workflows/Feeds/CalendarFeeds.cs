using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Calendar.Feeds;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Feeds;
using CinWorkflows.Workflows.Readers;
using CinWorkflows.Workflows.Secrets;

namespace CinWorkflows.Workflows.Feeds;

/// <summary>
/// The calendar feeds of staff: each has at most one, behind an address that only they know and that can be taken back. A feed
/// holds references, dates and the words of the procedure; it names nobody of the child's family.
/// </summary>
public sealed class CalendarFeeds(
    IFeedBook book,
    IStaffDirectory staff,
    PackLibrary packs,
    MessageSettings settings,
    IFeedWriter writer,
    TimeProvider clock)
{
    /// <summary>Makes a member of staff's feed, or gives the one that they have a new secret; the old one opens nothing any more.</summary>
    /// <returns>The secret, which nobody is told again; null where there is no such member of staff.</returns>
    public async Task<FeedIssue?> IssueAsync(string staffId, CancellationToken cancellationToken)
    {
        if (await staff.FindAsync(staffId, cancellationToken) is null)
        {
            return null;
        }

        var issue = new FeedIssue(RandomSecret.New(), clock.GetUtcNow());
        await book.IssueAsync(staffId, RandomSecret.HashOf(issue.Secret), issue.At, cancellationToken);
        return issue;
    }

    /// <summary>Whose feed a secret opens, which is then read; null where it opens none, or whose it was is no member of staff any more.</summary>
    /// <param name="secret">What somebody gives as a secret.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<StaffMember?> FindHolderAsync(string secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return await book.ReadAsync(RandomSecret.HashOf(secret), clock.GetUtcNow(), cancellationToken) is { } staffId
            ? await staff.FindAsync(staffId, cancellationToken)
            : null;
    }

    /// <summary>The feed of whoever holds it, as text, with the cases that it shows.</summary>
    /// <param name="holder">Whose feed a secret opened.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<FeedRead> WriteAsync(StaffMember holder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(holder);
        var now = clock.GetUtcNow();
        var page = new FeedPage(holder.Id, now, packs, settings);
        var reader = await new StaffPositions(staff).ReaderAsync(holder.Id, isUsed: null, LondonTime.DateOf(now), cancellationToken);
        var duties = await book.DutiesAsync(holder, reader, page.LastDay, cancellationToken);
        var meetings = await book.MeetingsAsync(holder.Id, reader, page.From, page.Until, cancellationToken);
        var feed = new CalendarFeed(
            "CinWorkflows: duties and meetings",
            [
                .. meetings.Select(meeting => MeetingEntry.Of(meeting, page)).OfType<FeedEntry>(),
                .. duties.Select(duty => DutyEntry.Of(duty, page)).OfType<FeedEntry>(),
            ]);
        return new(holder.Id, reader.Position?.Authority, writer.Write(feed), [.. meetings.Select(meeting => meeting.CaseId).Concat(duties.Select(duty => duty.CaseId)).Distinct()]);
    }
}

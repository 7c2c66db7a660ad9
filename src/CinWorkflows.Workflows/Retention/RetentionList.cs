using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Ports.Records.Retention;

namespace CinWorkflows.Workflows.Retention;

/// <summary>Lists the cases of an authority that have ended, with until when each is kept.</summary>
public sealed class RetentionList(IRetentionBook book, RetentionPolicy policy, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>A request looks at no more cases than this, so that it ends in time; the next page goes on.</summary>
    private const int MostLookedAt = 5_000;

    /// <summary>The next of them.</summary>
    /// <param name="reader">Who oversees them.</param>
    /// <param name="dueBy">Only those whose time is over on this day; null for all.</param>
    /// <param name="after">The last case that was looked at for the page before; null for the first page.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<RetentionPage> ReadAsync(Reader reader, DateOnly? dueBy, string? after, int take, CancellationToken cancellationToken)
    {
        var (found, last, looked) = (new List<RetainedCase>(), after, 0);
        while (looked < MostLookedAt)
        {
            var some = await book.EndedAsync(reader, last, AtOnce, cancellationToken);
            foreach (var ended in some)
            {
                var kept = policy.Of(ended);
                (last, looked) = (kept.CaseId, looked + 1);
                if (dueBy is null || kept.IsOverOn(dueBy.Value))
                {
                    found.Add(kept);
                    if (found.Count == take)
                    {
                        return new(found, last);
                    }
                }
            }

            if (some.Count < AtOnce)
            {
                return new(found, null);
            }
        }

        return new(found, last);
    }

    /// <summary>How many are due today, and held by nothing.</summary>
    /// <param name="reader">Who oversees them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<int> CountDueAsync(Reader reader, CancellationToken cancellationToken)
    {
        var (count, today, page) = (0, LondonTime.Today(clock), new RetentionPage([], ""));
        while (page.Next is { } next)
        {
            page = await ReadAsync(reader, today, next, AtOnce, cancellationToken);
            count += page.Cases.Count(kept => kept.IsDue);
        }

        return count;
    }
}

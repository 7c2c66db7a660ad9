using System.Globalization;

namespace CinWorkflows.Records.Proof;

/// <summary>
/// A sheet of duties that was published for an act for which there was another before: the log says so, or the earlier one, whose seal is as right, could be put back.
/// </summary>
/// <param name="Number">Which of the case it is, from 1.</param>
/// <param name="Sequence">The act.</param>
/// <param name="Digest">The digest of the duties.</param>
internal sealed record PublishedAgain(long Number, long Sequence, string Digest)
{
    /// <summary>What the log keeps of it.</summary>
    public string Entry => string.Create(CultureInfo.InvariantCulture, $"{Sequence}:{Digest}");

    public static PublishedAgain? Read(LogRow? row) =>
        row?.Entry.Split(':') is [var sequence, var digest] && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var act) ? new(row.Number, act, digest) : null;

    /// <summary>The sheet that is to be logged; null where it is the first for its act, or as the one before.</summary>
    /// <param name="last">The last one of the case that was logged; null where none was.</param>
    /// <param name="before">The digest of the duties as they were sealed before; null where they were not.</param>
    /// <param name="wasPublished">Whether duties were published for the act before.</param>
    /// <param name="sequence">The act.</param>
    /// <param name="now">The digest of the duties now; null where they are not sealed.</param>
    public static PublishedAgain? Of(PublishedAgain? last, string? before, bool wasPublished, long sequence, string? now) =>
        now is null || now == before || !(wasPublished || last?.Sequence == sequence) ? null : new((last?.Number ?? 0) + 1, sequence, now);
}

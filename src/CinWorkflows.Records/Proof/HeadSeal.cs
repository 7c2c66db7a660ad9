using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Records.Proof;

/// <summary>Seals heads of the record.</summary>
internal static class HeadSeal
{
    /// <summary>The head of a record at an entry; null stands for one in which nothing was recorded.</summary>
    public static RecordHead Of(LogRow? last, DateTimeOffset now, RecordKeys keys)
    {
        var at = now.ToUniversalTime().AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var (entries, digest) = (last?.Position ?? 0, last?.Hash ?? "none");
        return new(at, entries, digest, keys.NewestId, keys.Seal(TextOf(at, entries, digest)));
    }

    public static bool Is(RecordHead head, RecordKeys keys) => keys.IsSeal(head.KeyId, head.Seal, TextOf(head.At, head.Entries, head.Digest));

    private static SealedText TextOf(DateTimeOffset at, long entries, string digest) => new SealedText("head").Add(at).Add(entries).Add(digest);
}

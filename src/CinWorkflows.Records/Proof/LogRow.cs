using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Proof;

/// <summary>
/// An entry of the record's log: one for each act and each erasure, of all cases, in the order in which they were recorded. Its seal covers that of the entry
/// before, so that a case that is taken away whole leaves a gap.
/// </summary>
internal sealed class LogRow
{
    /// <summary>From 1, without a gap.</summary>
    public required long Position { get; init; }

    public required LogKind Kind { get; init; }

    /// <summary>Empty where it is about no case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The number of the act in its case, or of the erasure; where a key was lost, the position.</summary>
    public required long Number { get; init; }

    /// <summary>The seal of the act or erasure, or the key that was lost.</summary>
    public required string Entry { get; init; }

    public required string KeyId { get; init; }

    public string Hash { get; set; } = "";

    /// <summary>The next entry.</summary>
    public static LogRow After(LogRow? last, LogKind kind, string caseId, long number, string entry, RecordKeys keys)
    {
        var row = new LogRow
        {
            Position = (last?.Position ?? 0) + 1,
            Kind = kind,
            CaseId = caseId,
            Number = number,
            Entry = entry,
            KeyId = keys.NewestId,
        };
        row.Hash = keys.Seal(row.TextAfter(last?.Hash));
        return row;
    }

    /// <summary>The entry that says that the key of the last one is lost.</summary>
    public static LogRow LossAfter(LogRow last, RecordKeys keys) => After(last, LogKind.KeyLost, "", last.Position + 1, last.KeyId, keys);

    /// <summary>What its seal covers.</summary>
    /// <param name="previous">The seal of the entry before; null for the first.</param>
    public SealedText TextAfter(string? previous) =>
        new SealedText("log").Add(Position).Add(Kind.ToString()).Add(CaseId).Add(Number).Add(Entry).Add(previous);

    public static void Map(EntityTypeBuilder<LogRow> row)
    {
        row.ToTable("record_log");
        row.HasKey(entry => entry.Position);
        row.Property(entry => entry.Position).ValueGeneratedNever();
        row.HasIndex(entry => new { entry.CaseId, entry.Kind, entry.Number }).IsUnique();
    }
}

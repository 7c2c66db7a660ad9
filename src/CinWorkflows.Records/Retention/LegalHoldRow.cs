using CinWorkflows.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Retention;

/// <summary>That a legal hold was placed or lifted: sealed, in the record's log, and never changed.</summary>
internal sealed class LegalHoldRow
{
    public required long Number { get; init; }

    public required string CaseId { get; init; }

    public required bool Placed { get; init; }

    public required string ById { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string KeyId { get; init; }

    public string Hash { get; set; } = "";

    public static LegalHoldRow Of(long number, LegalHold order, RecordKeys keys)
    {
        var row = new LegalHoldRow { Number = number, CaseId = order.CaseId, Placed = order.Placed, ById = order.By, Reason = order.Reason, At = order.At, KeyId = keys.NewestId };
        row.Hash = keys.Seal(row.Text);
        return row;
    }

    public LegalHold ToHold() => new(Number, CaseId, Placed, ById, Reason, At);

    public SealedRow ToSealed() => new($"the record of a legal hold (number {Number})", CaseId, KeyId, Hash, Text);

    public static void Map(EntityTypeBuilder<LegalHoldRow> row)
    {
        row.ToTable("legal_holds");
        row.HasKey(hold => hold.Number);
        row.Property(hold => hold.Number).ValueGeneratedNever();
        row.HasIndex(hold => hold.CaseId);
    }

    private SealedText Text => new SealedText("legal hold").Add(Number).Add(CaseId).Add(Placed ? "placed" : "lifted").Add(ById).Add(Reason).Add(At);
}

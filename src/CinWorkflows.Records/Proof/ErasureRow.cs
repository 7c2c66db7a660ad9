using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Proof;

/// <summary>That a case or a document was erased: sealed, in the record's log, and never changed.</summary>
internal sealed class ErasureRow
{
    public required long Number { get; init; }

    public required string CaseId { get; init; }

    /// <summary>Null where the whole case was erased.</summary>
    public required string? DocumentId { get; init; }

    public required string ById { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>How many acts lost their words.</summary>
    public required long Acts { get; init; }

    public required string KeyId { get; init; }

    public string Hash { get; set; } = "";

    public bool IsOfCase(string caseId) => DocumentId is null && CaseId == caseId;

    public static ErasureRow Of(long number, string caseId, string? documentId, ErasureOrder order, long acts, RecordKeys keys)
    {
        var row = new ErasureRow
        {
            Number = number,
            CaseId = caseId,
            DocumentId = documentId,
            ById = order.By,
            Reason = order.Reason,
            At = order.At,
            Acts = acts,
            KeyId = keys.NewestId,
        };
        row.Hash = keys.Seal(row.Text);
        return row;
    }

    public bool IsSealed(RecordKeys keys) => keys.IsSeal(KeyId, Hash, Text);

    public Erasure ToErasure() => new(Number, CaseId, DocumentId, ById, Reason, At, Acts);

    public static void Map(EntityTypeBuilder<ErasureRow> row)
    {
        row.ToTable("erasures");
        row.HasKey(erasure => erasure.Number);
        row.Property(erasure => erasure.Number).ValueGeneratedNever();
        row.HasIndex(erasure => new { erasure.CaseId, erasure.DocumentId });
    }

    private SealedText Text =>
        new SealedText("erasure").Add(Number).Add(CaseId).Add(DocumentId).Add(ById).Add(Reason).Add(At).Add(Acts);
}

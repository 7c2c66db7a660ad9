using System.Globalization;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Duties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Duties;

/// <summary>A duty, one row for each time that it arose.</summary>
internal sealed class DutyRow
{
    public required string CaseId { get; init; }

    public required string Key { get; init; }

    /// <summary>1 for the first time that a duty of this key arose in the case, then counting up.</summary>
    public required int Opening { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The number of the case's last act when it arose.</summary>
    public required long OpenedBy { get; init; }

    /// <summary>When its present dates became known.</summary>
    public DateTimeOffset DatedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public DutyKind Kind { get; set; }

    public string? Subject { get; set; }

    public Role Owner { get; set; }

    public string? OwnerId { get; set; }

    public string Clause { get; set; } = "";

    public DateOnly? Due { get; set; }

    public string? WaitsFor { get; set; }

    /// <summary>How often its date was set or moved.</summary>
    public int DateChanges { get; set; }

    /// <summary>The duty with its explanation as JSON.</summary>
    public string Json { get; set; } = "";

    public OpenDuty ToOpen() => new(RecordJson.Duty(Json), OpenedAt, DatedAt, OpenedBy);

    /// <summary>The duty with those of the changes that are its own.</summary>
    public DutyView ToView(IEnumerable<DeadlineChangeRow> changes) => new(
        CaseId,
        RecordJson.Duty(Json),
        OpenedAt,
        OpenedBy,
        ClosedAt,
        [.. changes
            .Where(change => change.CaseId == CaseId && change.DutyKey == Key && change.Opening == Opening)
            .OrderBy(change => change.Number)
            .Select(change => change.ToChange())]);

    public static DutyRow Opened(string caseId, OpenDuty duty, int opening) => new()
    {
        CaseId = caseId,
        Key = duty.Duty.Key,
        Opening = opening,
        OpenedAt = duty.OpenedAt,
        OpenedBy = duty.OpenedBy,
        DatedAt = duty.DatedAt,
    };

    /// <summary>Takes the duty over as it is now.</summary>
    /// <returns>True where its last day was set or moved; of a new row, where it has one.</returns>
    public bool Take(OpenDuty open)
    {
        var duty = open.Duty;
        var moved = Due != duty.Deadline?.Due;
        DateChanges += moved ? 1 : 0;
        if (Json.Length > 0 && !duty.HasDatesOf(RecordJson.Duty(Json)))
        {
            DatedAt = open.DatedAt;
        }

        Kind = duty.Kind;
        Subject = duty.Subject?.Text;
        Owner = duty.Owner;
        OwnerId = duty.OwnerId;
        Clause = duty.Clause;
        Due = duty.Deadline?.Due;
        WaitsFor = duty.WaitsFor;
        Json = RecordJson.Write(duty);
        return moved;
    }

    /// <summary>Adds all of it to what is sealed.</summary>
    public SealedText AddTo(SealedText text) => text
        .Add(Key)
        .Add(Opening)
        .Add(OpenedAt)
        .Add(OpenedBy)
        .Add(DatedAt)
        .Add(Kind.ToString())
        .Add(Subject)
        .Add(Owner.ToString())
        .Add(OwnerId)
        .Add(Clause)
        .Add(Due?.ToString("O", CultureInfo.InvariantCulture))
        .Add(WaitsFor)
        .Add(DateChanges)
        .Add(Json);

    public static void Map(EntityTypeBuilder<DutyRow> row)
    {
        row.ToTable("duties");
        row.HasKey(duty => new { duty.CaseId, duty.Key, duty.Opening });
        row.HasIndex(duty => new { duty.CaseId, duty.Key }, "duties_open").IsUnique().HasFilter("closed_at IS NULL");
        row.HasIndex(duty => new { duty.OwnerId, duty.Owner, duty.Due }, "duties_owned").HasFilter("closed_at IS NULL");
        row.HasOne<CaseRow>().WithMany().HasForeignKey(duty => duty.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Records.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Retention;

/// <summary>A destruction, sealed anew at each change. Once it is done it is in the record's log, and does not change.</summary>
internal sealed class DestructionRow
{
    public required long Number { get; init; }

    public required string Authority { get; init; }

    public DestructionState State { get; set; }

    public string Json { get; set; } = "";

    public string KeyId { get; set; } = "";

    public string Hash { get; set; } = "";

    public static DestructionRow Of(long number, Destruction proposed, RecordKeys keys)
    {
        var row = new DestructionRow { Number = number, Authority = proposed.Authority };
        row.Take(proposed, keys);
        return row;
    }

    public void Take(Destruction changed, RecordKeys keys)
    {
        (State, Json, KeyId) = (changed.State, RecordJson.Write(changed with { Number = Number, Seal = null }), keys.NewestId);
        Hash = keys.Seal(Text);
    }

    public Destruction ToDestruction() => RecordJson.Read<Destruction>(Json) with { Seal = $"{KeyId}:{Hash}" };

    /// <summary>How a case is named in the JSON of its destruction.</summary>
    public static string Naming(string caseId) => $"\"caseId\":{RecordJson.Write(caseId)}";

    public SealedRow ToSealed() => new($"destruction {Number}", null, KeyId, Hash, Text);

    public static void Map(EntityTypeBuilder<DestructionRow> row)
    {
        row.ToTable("destructions");
        row.HasKey(destruction => destruction.Number);
        row.Property(destruction => destruction.Number).ValueGeneratedNever();
        row.HasIndex(destruction => destruction.State);
    }

    private SealedText Text => new SealedText("destruction").Add(Number).Add(Authority).Add(State.ToString()).Add(Json);
}

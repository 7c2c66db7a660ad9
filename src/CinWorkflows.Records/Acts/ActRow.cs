using CinWorkflows.Rules.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Acts;

/// <summary>An act as it is kept. Rows are only ever added; <see cref="ActChain"/> ties each to the one before.</summary>
internal sealed class ActRow
{
    public required string CaseId { get; init; }

    public required long Sequence { get; init; }

    public required Guid Id { get; init; }

    public required string Type { get; init; }

    public required string ActorId { get; init; }

    public required Role ActorRole { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string PackId { get; init; }

    public required string PackVersion { get; init; }

    /// <summary>The act as JSON, byte for byte as it is in the digest; null once its words are erased.</summary>
    public required string? Json { get; init; }

    /// <summary>The rules that it did not keep, as JSON, byte for byte as they are in the digest; null where it kept all.</summary>
    public string? Breaches { get; init; }

    /// <summary>The practitioner in whose name somebody else recorded it.</summary>
    public string? RecordedFor { get; init; }

    /// <summary>What goes into the digest beside its words, and is erased with them.</summary>
    public required string? Salt { get; init; }

    /// <summary>The digest of its words and the rules that it did not keep; it stays when they are erased.</summary>
    public required string Digest { get; init; }

    public required string PreviousHash { get; init; }

    /// <summary>The key by which it is sealed.</summary>
    public required string KeyId { get; init; }

    /// <summary>Its seal in the chain.</summary>
    public string Hash { get; set; } = "";

    /// <summary>What is left of it once its words are erased: the chain still holds.</summary>
    public ActRow WithoutWords() => new()
    {
        CaseId = CaseId,
        Sequence = Sequence,
        Id = Id,
        Type = Type,
        ActorId = ActorId,
        ActorRole = ActorRole,
        At = At,
        RecordedAt = RecordedAt,
        PackId = PackId,
        PackVersion = PackVersion,
        Json = null,
        RecordedFor = RecordedFor,
        Salt = null,
        Digest = Digest,
        PreviousHash = PreviousHash,
        KeyId = KeyId,
        Hash = Hash,
    };

    public static void Map(EntityTypeBuilder<ActRow> row)
    {
        row.ToTable("acts");
        row.HasKey(act => new { act.CaseId, act.Sequence });

        // A command is known by its id as long as what it said is. The frames of acts outlive their case: no key ties them to it.
        row.HasIndex(act => act.Id).IsUnique().HasFilter("json IS NOT NULL");
    }
}

using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Reading;

/// <summary>An entry of the access log. Rows are added and never changed.</summary>
internal sealed class AccessRow
{
    public long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public string? Authority { get; init; }

    public required string Door { get; init; }

    public required AccessKind Kind { get; init; }

    public string? Query { get; init; }

    public static AccessRow Of(AccessEntry entry) => new()
    {
        At = entry.At,
        By = entry.By,
        Authority = entry.Authority,
        Door = entry.Door,
        Kind = entry.Kind,
        Query = entry.Query is { Length: > AccessEntry.LongestQuery } query ? query[..AccessEntry.LongestQuery] : entry.Query,
    };

    public AccessEntry ToEntry(IReadOnlyList<string> cases) => new(At, By, Authority, Door, Kind, Query, cases) { Number = Number };

    public static void Map(EntityTypeBuilder<AccessRow> row)
    {
        row.ToTable("access_log");
        row.HasKey(entry => entry.Number);
        row.HasIndex(entry => entry.At);
        row.HasIndex(entry => new { entry.By, entry.Number });
    }
}

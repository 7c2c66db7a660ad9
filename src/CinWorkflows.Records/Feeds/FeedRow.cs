using CinWorkflows.Workflows.Ports.Records.Feeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Feeds;

/// <summary>A member of staff's calendar feed. One without a row is not there, or was revoked.</summary>
internal sealed class FeedRow
{
    public required string StaffId { get; init; }

    public string SecretHash { get; set; } = "";

    public DateTimeOffset IssuedAt { get; set; }

    public DateTimeOffset? LastReadAt { get; set; }

    public FeedAccess ToAccess() => new(StaffId, IssuedAt, LastReadAt);

    public void Issue(string secretHash, DateTimeOffset at) => (SecretHash, IssuedAt, LastReadAt) = (secretHash, at, null);

    public static void Map(EntityTypeBuilder<FeedRow> row)
    {
        row.ToTable("calendar_feeds");
        row.HasKey(feed => feed.StaffId);
        row.HasIndex(feed => feed.SecretHash).IsUnique();
    }
}

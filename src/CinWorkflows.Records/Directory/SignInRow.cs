using CinWorkflows.Workflows.Ports.SignIns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Directory;

/// <summary>A browser in which somebody is signed in. One without a row is signed out.</summary>
internal sealed class SignInRow
{
    public required string KeyHash { get; init; }

    public required string StaffId { get; init; }

    public required string Ticket { get; init; }

    public required DateTimeOffset SignedInAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    public required DateTimeOffset EndsAt { get; init; }

    public static SignInRow Of(SignInSession session) => new()
    {
        KeyHash = session.KeyHash,
        StaffId = session.StaffId,
        Ticket = session.Ticket,
        SignedInAt = session.SignedInAt,
        SeenAt = session.SeenAt,
        EndsAt = session.EndsAt,
    };

    public SignInSession ToSession() => new(KeyHash, StaffId, Ticket, SignedInAt, SeenAt, EndsAt);

    public static void Map(EntityTypeBuilder<SignInRow> row)
    {
        row.ToTable("sign_in_sessions");
        row.HasKey(session => session.KeyHash);
        row.HasIndex(session => session.StaffId);
        row.HasIndex(session => session.EndsAt);
    }
}

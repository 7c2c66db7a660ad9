using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Directory;

/// <summary>A member of staff.</summary>
internal sealed class StaffRow
{
    public required string Id { get; init; }

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string TeamId { get; set; } = "";

    public List<Role> Roles { get; set; } = [];

    public StaffMember ToMember() => new(Id, Name, Email, TeamId, Roles);

    public static void Map(EntityTypeBuilder<StaffRow> row)
    {
        row.ToTable("staff");
        row.HasKey(member => member.Id);
        row.HasIndex(member => member.TeamId);
        row.PrimitiveCollection(member => member.Roles).ElementType().HasConversion<string>();
    }
}

using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Directory;

/// <summary>A team of the authority.</summary>
internal sealed class TeamRow
{
    public required string Id { get; init; }

    public string Name { get; set; } = "";

    public string PackId { get; set; } = "";

    public string? Telephone { get; set; }

    public Team ToTeam() => new(Id, Name, PackId) { Telephone = Telephone };

    public static void Map(EntityTypeBuilder<TeamRow> row)
    {
        row.ToTable("teams");
        row.HasKey(team => team.Id);
    }
}

using System.Text.Json;
using CinWorkflows.Cases.Acts;
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

    /// <summary>Telephone, cover, managed teams and leaving day, as JSON; null where nothing is arranged.</summary>
    public string? Arrangements { get; set; }

    public StaffMember ToMember() => new(Id, Name, Email, TeamId, Roles)
    {
        Arrangements = Arrangements is null ? StaffArrangements.None : JsonSerializer.Deserialize<StaffArrangements>(Arrangements, ActJson.Options)!,
    };

    public static string? Written(StaffArrangements arrangements) =>
        arrangements == StaffArrangements.None ? null : JsonSerializer.Serialize(arrangements, ActJson.Options);

    public static void Map(EntityTypeBuilder<StaffRow> row)
    {
        row.ToTable("staff");
        row.HasKey(member => member.Id);
        row.HasIndex(member => member.TeamId);
        row.PrimitiveCollection(member => member.Roles).ElementType().HasConversion<string>();
    }
}

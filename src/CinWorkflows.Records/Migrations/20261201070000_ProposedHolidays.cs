using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Migrations
{
    /// <summary>A bank holiday is brought in by two people: what the first asks for waits for the second. Those that are there were brought in.</summary>
    [DbContext(typeof(RecordContext))]
    [Migration("20261201070000_ProposedHolidays")]
    public partial class ProposedHolidays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddColumn<bool>(name: "proposed", table: "holiday_changes", type: "INTEGER", nullable: false, defaultValue: false);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.DropColumn(name: "proposed", table: "holiday_changes");
    }
}

using CinWorkflows.Records.Postgres;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Postgres.Migrations
{
    /// <summary>A bank holiday is brought in by two people: what the first asks for waits for the second. Those that are there were brought in.</summary>
    [DbContext(typeof(PostgresRecordContext))]
    [Migration("20261201070003_ProposedHolidays")]
    public partial class ProposedHolidays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddColumn<bool>(name: "proposed", table: "holiday_changes", type: "boolean", nullable: false, defaultValue: false);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.DropColumn(name: "proposed", table: "holiday_changes");
    }
}

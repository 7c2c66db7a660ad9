using CinWorkflows.Records.Postgres;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Postgres.Migrations
{
    /// <summary>Teams have the number of their duty desk.</summary>
    [DbContext(typeof(PostgresRecordContext))]
    [Migration("20261129074501_TeamTelephones")]
    public partial class TeamTelephones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "telephone",
                table: "teams",
                type: "text",
                nullable: true,
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "telephone", table: "teams");
        }
    }
}

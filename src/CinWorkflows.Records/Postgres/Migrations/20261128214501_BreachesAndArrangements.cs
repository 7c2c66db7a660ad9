using CinWorkflows.Records.Postgres;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Postgres.Migrations
{
    /// <summary>Acts hold the rules that were not kept, and staff what is arranged about them.</summary>
    [DbContext(typeof(PostgresRecordContext))]
    [Migration("20261128214501_BreachesAndArrangements")]
    public partial class BreachesAndArrangements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "breaches",
                table: "acts",
                type: "text",
                nullable: true,
                collation: "C");
            migrationBuilder.AddColumn<string>(
                name: "arrangements",
                table: "staff",
                type: "text",
                nullable: true,
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "breaches", table: "acts");
            migrationBuilder.DropColumn(name: "arrangements", table: "staff");
        }
    }
}

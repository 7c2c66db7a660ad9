using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Migrations
{
    /// <summary>Acts hold the rules that were not kept, and staff what is arranged about them.</summary>
    [DbContext(typeof(RecordContext))]
    [Migration("20261128214500_BreachesAndArrangements")]
    public partial class BreachesAndArrangements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "breaches",
                table: "acts",
                type: "TEXT",
                nullable: true);
            migrationBuilder.AddColumn<string>(
                name: "arrangements",
                table: "staff",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "breaches", table: "acts");
            migrationBuilder.DropColumn(name: "arrangements", table: "staff");
        }
    }
}

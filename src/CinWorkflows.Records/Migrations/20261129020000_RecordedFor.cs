using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Migrations
{
    /// <summary>Acts say in whose name somebody else recorded them.</summary>
    [DbContext(typeof(RecordContext))]
    [Migration("20261129020000_RecordedFor")]
    public partial class RecordedFor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "recorded_for",
                table: "acts",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "recorded_for", table: "acts");
        }
    }
}

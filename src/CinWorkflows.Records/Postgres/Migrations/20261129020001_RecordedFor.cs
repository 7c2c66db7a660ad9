using CinWorkflows.Records.Postgres;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Postgres.Migrations
{
    /// <summary>Acts say in whose name somebody else recorded them.</summary>
    [DbContext(typeof(PostgresRecordContext))]
    [Migration("20261129020001_RecordedFor")]
    public partial class RecordedFor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "recorded_for",
                table: "acts",
                type: "text",
                nullable: true,
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "recorded_for", table: "acts");
        }
    }
}

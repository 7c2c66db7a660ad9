using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Migrations
{
    /// <summary>The open cases of a child are found by the child's id, and by the date of birth.</summary>
    [DbContext(typeof(RecordContext))]
    [Migration("20261129030000_ChildrenFound")]
    public partial class ChildrenFound : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "participants_by_birth",
                table: "participants",
                column: "born_on",
                filter: "born_on IS NOT NULL");
            migrationBuilder.CreateIndex(
                name: "participants_by_id",
                table: "participants",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "participants_by_birth", table: "participants");
            migrationBuilder.DropIndex(name: "participants_by_id", table: "participants");
        }
    }
}

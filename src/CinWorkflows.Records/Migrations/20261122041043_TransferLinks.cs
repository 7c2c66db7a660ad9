using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Migrations
{
    /// <inheritdoc />
    public partial class TransferLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "transfer_links",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    transfer_id = table.Column<string>(type: "TEXT", nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    to_authority = table.Column<string>(type: "TEXT", nullable: false),
                    issued_at = table.Column<string>(type: "TEXT", nullable: false),
                    issued_by = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<string>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<string>(type: "TEXT", nullable: true),
                    opened_at = table.Column<string>(type: "TEXT", nullable: true),
                    locked_at = table.Column<string>(type: "TEXT", nullable: true),
                    code_shown_at = table.Column<string>(type: "TEXT", nullable: true),
                    wrong_codes = table.Column<int>(type: "INTEGER", nullable: false),
                    session_hash = table.Column<string>(type: "TEXT", nullable: true),
                    session_until = table.Column<string>(type: "TEXT", nullable: true),
                    session_by = table.Column<string>(type: "TEXT", nullable: true),
                    events = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfer_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "transfer_link_events",
                columns: table => new
                {
                    link_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: true),
                    staff_id = table.Column<string>(type: "TEXT", nullable: true),
                    about = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfer_link_events", x => new { x.link_id, x.number });
                    table.ForeignKey(
                        name: "FK_transfer_link_events_transfer_links_link_id",
                        column: x => x.link_id,
                        principalTable: "transfer_links",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_transfer_links_case_id_transfer_id_edition",
                table: "transfer_links",
                columns: new[] { "case_id", "transfer_id", "edition" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "transfer_link_events");

            migrationBuilder.DropTable(
                name: "transfer_links");
        }
    }
}

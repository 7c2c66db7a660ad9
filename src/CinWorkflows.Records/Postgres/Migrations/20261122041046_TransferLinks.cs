using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Postgres.Migrations
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
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    transfer_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    to_authority = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    issued_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    locked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    code_shown_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    wrong_codes = table.Column<int>(type: "integer", nullable: false),
                    session_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    session_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    session_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    events = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfer_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "transfer_link_events",
                columns: table => new
                {
                    link_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    origin = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    staff_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    about = table.Column<string>(type: "text", nullable: true, collation: "C")
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

using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Migrations
{
    /// <summary>Legal holds, which are only ever added to, and destructions. Whoever decides on an erasure is named by their id alone: data protection officers have no role in a case.</summary>
    [DbContext(typeof(RecordContext))]
    [Migration("20261130130000_Retention")]
    public partial class Retention : Migration
    {
        private const string Hold = "legal_holds";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: Hold,
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    placed = table.Column<bool>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    key_id = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table => table.PrimaryKey("PK_legal_holds", x => x.number));
            migrationBuilder.CreateTable(
                name: "destructions",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    key_id = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table => table.PrimaryKey("PK_destructions", x => x.number));
            migrationBuilder.CreateIndex(name: "IX_legal_holds_case_id", table: Hold, column: "case_id");
            migrationBuilder.CreateIndex(name: "IX_destructions_state", table: "destructions", column: "state");
            migrationBuilder.Sql($"CREATE TRIGGER {Hold}_is_not_changed BEFORE UPDATE ON {Hold} BEGIN SELECT RAISE(ABORT, '{Hold} is append-only'); END;");
            migrationBuilder.Sql($"CREATE TRIGGER {Hold}_is_not_deleted BEFORE DELETE ON {Hold} BEGIN SELECT RAISE(ABORT, '{Hold} is append-only'); END;");
            migrationBuilder.Sql($"CREATE TRIGGER {Hold}_is_not_replaced BEFORE INSERT ON {Hold} WHEN EXISTS (SELECT 1 FROM {Hold} WHERE number = NEW.number) BEGIN SELECT RAISE(ABORT, '{Hold} is append-only'); END;");

            // Not by DropColumn, which makes the table anew, without its triggers. Nothing erased anything before.
            migrationBuilder.Sql("ALTER TABLE erasures DROP COLUMN by_role;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE erasures ADD COLUMN by_role TEXT NOT NULL DEFAULT '';");
            migrationBuilder.DropTable(name: Hold);
            migrationBuilder.DropTable(name: "destructions");
        }
    }
}

using System;
using CinWorkflows.Records.Postgres;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Postgres.Migrations
{
    /// <summary>Legal holds, which are only ever added to, and destructions. Whoever decides on an erasure is named by their id alone: data protection officers have no role in a case.</summary>
    [DbContext(typeof(PostgresRecordContext))]
    [Migration("20261130130003_Retention")]
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "legal_holds",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    placed = table.Column<bool>(type: "boolean", nullable: false),
                    by_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    key_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table => table.PrimaryKey("PK_legal_holds", x => x.number));
            migrationBuilder.CreateTable(
                name: "destructions",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table => table.PrimaryKey("PK_destructions", x => x.number));
            migrationBuilder.CreateIndex(name: "IX_legal_holds_case_id", table: "legal_holds", column: "case_id");
            migrationBuilder.CreateIndex(name: "IX_destructions_state", table: "destructions", column: "state");
            migrationBuilder.Sql("CREATE TRIGGER legal_holds_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON legal_holds FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();");
            migrationBuilder.DropColumn(name: "by_role", table: "erasures");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "by_role", table: "erasures", type: "text", nullable: false, defaultValue: "", collation: "C");
            migrationBuilder.DropTable(name: "legal_holds");
            migrationBuilder.DropTable(name: "destructions");
        }
    }
}

using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Migrations
{
    /// <summary>The access log is only ever added to, as acts are, and is found by its dates; cases are found by the rules that made them.</summary>
    [DbContext(typeof(RecordContext))]
    [Migration("20261130123000_AppendOnlyAccessLog")]
    public partial class AppendOnlyAccessLog : Migration
    {
        private static readonly (string Table, string IsThere)[] Tables =
        [
            ("access_log", "number = NEW.number"),
            ("access_log_cases", "case_id = NEW.case_id AND number = NEW.number"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(name: "IX_access_log_at", table: "access_log", column: "at");
            migrationBuilder.CreateIndex(name: "IX_cases_fold_version", table: "cases", column: "fold_version");

            // The third refuses INSERT OR REPLACE, which deletes without firing a delete trigger.
            foreach (var (table, isThere) in Tables)
            {
                migrationBuilder.Sql($"CREATE TRIGGER {table}_is_not_changed BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
                migrationBuilder.Sql($"CREATE TRIGGER {table}_is_not_deleted BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
                migrationBuilder.Sql($"CREATE TRIGGER {table}_is_not_replaced BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {isThere}) BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, _) in Tables)
            {
                migrationBuilder.Sql($"DROP TRIGGER {table}_is_not_changed; DROP TRIGGER {table}_is_not_deleted; DROP TRIGGER {table}_is_not_replaced;");
            }

            migrationBuilder.DropIndex(name: "IX_access_log_at", table: "access_log");
            migrationBuilder.DropIndex(name: "IX_cases_fold_version", table: "cases");
        }
    }
}

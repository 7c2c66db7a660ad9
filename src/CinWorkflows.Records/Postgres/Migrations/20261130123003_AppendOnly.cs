using CinWorkflows.Records.Postgres;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Postgres.Migrations
{
    /// <summary>Acts, the record's log, erasures and the access log are only ever added to; the access log is found by its dates, cases by the rules that made them.</summary>
    [DbContext(typeof(PostgresRecordContext))]
    [Migration("20261130123003_AppendOnly")]
    public partial class AppendOnly : Migration
    {
        private static readonly string[] Tables = ["record_log", "erasures", "access_log", "access_log_cases"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(name: "IX_access_log_at", table: "access_log", column: "at");
            migrationBuilder.CreateIndex(name: "IX_cases_fold_version", table: "cases", column: "fold_version");
            migrationBuilder.Sql("""
                CREATE FUNCTION is_append_only() RETURNS trigger LANGUAGE plpgsql AS $words$
                BEGIN
                    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
                END $words$;
                """);
            foreach (var table in Tables)
            {
                migrationBuilder.Sql($"CREATE TRIGGER {table}_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();");
            }

            // What erases a case takes the words of its acts, once the erasure is on the record, and nothing else.
            migrationBuilder.Sql("""
                CREATE FUNCTION acts_are_not_changed() RETURNS trigger LANGUAGE plpgsql AS $words$
                BEGIN
                    IF NEW.json IS NOT NULL OR NEW.breaches IS NOT NULL OR NEW.salt IS NOT NULL
                        OR (NEW.case_id, NEW.sequence, NEW.id, NEW.type, NEW.actor_id, NEW.actor_role, NEW.at, NEW.recorded_at, NEW.pack_id, NEW.pack_version, NEW.recorded_for, NEW.digest, NEW.previous_hash, NEW.key_id, NEW.hash)
                            IS DISTINCT FROM (OLD.case_id, OLD.sequence, OLD.id, OLD.type, OLD.actor_id, OLD.actor_role, OLD.at, OLD.recorded_at, OLD.pack_id, OLD.pack_version, OLD.recorded_for, OLD.digest, OLD.previous_hash, OLD.key_id, OLD.hash)
                        OR NOT EXISTS (SELECT 1 FROM erasures WHERE case_id = OLD.case_id AND document_id IS NULL)
                    THEN
                        RAISE EXCEPTION 'acts are append-only';
                    END IF;
                    RETURN NEW;
                END $words$;
                """);
            migrationBuilder.Sql("CREATE TRIGGER acts_are_not_changed BEFORE UPDATE ON acts FOR EACH ROW EXECUTE FUNCTION acts_are_not_changed();");
            migrationBuilder.Sql("CREATE TRIGGER acts_are_not_deleted BEFORE DELETE OR TRUNCATE ON acts FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Tables)
            {
                migrationBuilder.Sql($"DROP TRIGGER {table}_is_append_only ON {table};");
            }

            migrationBuilder.Sql("DROP TRIGGER acts_are_not_changed ON acts; DROP TRIGGER acts_are_not_deleted ON acts; DROP FUNCTION acts_are_not_changed(); DROP FUNCTION is_append_only();");
            migrationBuilder.DropIndex(name: "IX_access_log_at", table: "access_log");
            migrationBuilder.DropIndex(name: "IX_cases_fold_version", table: "cases");
        }
    }
}

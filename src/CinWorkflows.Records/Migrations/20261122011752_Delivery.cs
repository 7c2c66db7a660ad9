using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Migrations
{
    /// <inheritdoc />
    public partial class Delivery : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "contact",
                table: "participants",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "accepted_at",
                table: "messages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "edition",
                table: "messages",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "failures",
                table: "messages",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "id",
                table: "messages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "medium",
                table: "messages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reference",
                table: "messages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reported_at",
                table: "messages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sent_again_at",
                table: "messages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "steps",
                table: "messages",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "tried",
                table: "messages",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "calendar_entries",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<string>(type: "TEXT", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    ordered_at = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    mailbox = table.Column<string>(type: "TEXT", nullable: true),
                    event_id = table.Column<string>(type: "TEXT", nullable: true),
                    placed_revision = table.Column<int>(type: "INTEGER", nullable: true),
                    online_link = table.Column<string>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<string>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    reported_revision = table.Column<int>(type: "INTEGER", nullable: true),
                    answers = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_entries", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "calendar_feeds",
                columns: table => new
                {
                    staff_id = table.Column<string>(type: "TEXT", nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", nullable: false),
                    issued_at = table.Column<string>(type: "TEXT", nullable: false),
                    last_read_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_feeds", x => x.staff_id);
                });

            migrationBuilder.CreateTable(
                name: "delivery_steps",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    medium = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery_steps", x => new { x.key, x.step });
                });

            migrationBuilder.CreateTable(
                name: "watched_calendars",
                columns: table => new
                {
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    mailbox = table.Column<string>(type: "TEXT", nullable: false),
                    token = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<string>(type: "TEXT", nullable: true),
                    to = table.Column<string>(type: "TEXT", nullable: true),
                    subscription_id = table.Column<string>(type: "TEXT", nullable: true),
                    subscription_secret = table.Column<string>(type: "TEXT", nullable: true),
                    subscription_expires_at = table.Column<string>(type: "TEXT", nullable: true),
                    looked_at = table.Column<string>(type: "TEXT", nullable: true),
                    told = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_watched_calendars", x => new { x.authority, x.mailbox });
                });

            migrationBuilder.CreateIndex(
                name: "IX_messages_id",
                table: "messages",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_chair_id_starts_at",
                table: "meetings",
                columns: new[] { "chair_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "duties_owned",
                table: "duties",
                columns: new[] { "owner_id", "owner", "due" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "calendar_entries_due",
                table: "calendar_entries",
                column: "next_attempt_at",
                filter: "next_attempt_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_calendar_entries_authority_mailbox",
                table: "calendar_entries",
                columns: new[] { "authority", "mailbox" });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_entries_case_id",
                table: "calendar_entries",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_calendar_entries_state",
                table: "calendar_entries",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_calendar_feeds_secret_hash",
                table: "calendar_feeds",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_watched_calendars_subscription_id",
                table: "watched_calendars",
                column: "subscription_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_entries");

            migrationBuilder.DropTable(
                name: "calendar_feeds");

            migrationBuilder.DropTable(
                name: "delivery_steps");

            migrationBuilder.DropTable(
                name: "watched_calendars");

            migrationBuilder.DropIndex(
                name: "IX_messages_id",
                table: "messages");

            migrationBuilder.DropIndex(
                name: "IX_meetings_chair_id_starts_at",
                table: "meetings");

            migrationBuilder.DropIndex(
                name: "duties_owned",
                table: "duties");

            migrationBuilder.DropColumn(
                name: "contact",
                table: "participants");

            migrationBuilder.DropColumn(
                name: "accepted_at",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "edition",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "failures",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "id",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "medium",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "reference",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "reported_at",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "sent_again_at",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "steps",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "tried",
                table: "messages");
        }
    }
}

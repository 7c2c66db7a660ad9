using System;
using System.Collections.Generic;
using CinWorkflows.Records.Postgres;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CinWorkflows.Records.Postgres.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresRecordContext))]
    [Migration("20261130121003_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "calendar_entries",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    meeting_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    authority = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    ordered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    first_ordered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    mailbox = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    event_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    placed_revision = table.Column<int>(type: "integer", nullable: true),
                    online_link = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    dial_in = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    linked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    link_told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    problem = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reported_revision = table.Column<int>(type: "integer", nullable: true),
                    answers = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    waits_on = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    cause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    standing = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ours = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_entries", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "calendar_feeds",
                columns: table => new
                {
                    staff_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    secret_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_feeds", x => x.staff_id);
                });

            migrationBuilder.CreateTable(
                name: "access_log",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    authority = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    door = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    query = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_log", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "access_log_cases",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_log_cases", x => new { x.case_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    pack_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    pack_version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    taken_up = table.Column<long>(type: "bigint", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fold_version = table.Column<int>(type: "integer", nullable: false),
                    file_seal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    duties_seal = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    team_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    worker_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    lead_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    referred_on = table.Column<DateOnly>(type: "date", nullable: false),
                    adopted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_act_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_due = table.Column<DateOnly>(type: "date", nullable: true),
                    open_duties = table.Column<int>(type: "integer", nullable: false),
                    restricted = table.Column<bool>(type: "boolean", nullable: false),
                    named_only = table.Column<bool>(type: "boolean", nullable: false),
                    named_people = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "delivery_steps",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    step = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    medium = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    problem = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery_steps", x => new { x.key, x.step });
                });

            migrationBuilder.CreateTable(
                name: "engine_marks",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    mark = table.Column<Guid>(type: "uuid", nullable: true),
                    marked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    mark_before = table.Column<Guid>(type: "uuid", nullable: true),
                    marked_before_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    tried_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engine_marks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    document_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    by_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    acts = table.Column<long>(type: "bigint", nullable: false),
                    key_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => x.number);
                });

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
                constraints: table =>
                {
                    table.PrimaryKey("PK_legal_holds", x => x.number);
                });

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
                constraints: table =>
                {
                    table.PrimaryKey("PK_destructions", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "record_log",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    entry = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_log", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "exchange_messages",
                columns: table => new
                {
                    transfer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    partner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    act_sequence = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    queued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    last_tried_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    problem = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    receipt = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exchange_messages", x => new { x.transfer, x.side, x.number });
                });

            migrationBuilder.CreateTable(
                name: "holiday_changes",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    division = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    brought_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holiday_changes", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    case_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recipient_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recipient_is_staff = table.Column<bool>(type: "boolean", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    queued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    problem = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    medium = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tried = table.Column<string[]>(type: "text[]", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    trying_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    details_changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    steps = table.Column<int>(type: "integer", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    waits_on = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    cause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    urgent = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messages", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "school_terms",
                columns: table => new
                {
                    authority = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sheet = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_school_terms", x => x.authority);
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    team_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    roles = table.Column<string[]>(type: "text[]", nullable: false),
                    arrangements = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "teams",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    pack_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    telephone = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_teams", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    xml = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_protection_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_sessions",
                columns: table => new
                {
                    key_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    staff_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ticket = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    signed_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_sessions", x => x.key_hash);
                });

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
                    session_replaced_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    session_browser_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    session_renewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    session_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    session_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    events = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfer_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "watched_calendars",
                columns: table => new
                {
                    authority = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    mailbox = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subscription_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subscription_secret = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subscription_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    subscription_address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    looked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    unreadable_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    problem = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_watched_calendars", x => new { x.authority, x.mailbox });
                });

            migrationBuilder.CreateTable(
                name: "acts",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    actor_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    actor_role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    pack_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    pack_version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    json = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    breaches = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_for = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    salt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    digest = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    previous_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acts", x => new { x.case_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "broken_glass",
                columns: table => new
                {
                    staff_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_broken_glass", x => new { x.staff_id, x.case_id });
                    table.ForeignKey(
                        name: "FK_broken_glass_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "duties",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opening = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_by = table.Column<long>(type: "bigint", nullable: false),
                    dated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    owner_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    clause = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    waits_for = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    date_changes = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duties", x => new { x.case_id, x.key, x.opening });
                    table.ForeignKey(
                        name: "FK_duties_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    chair_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    chair_role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings", x => new { x.case_id, x.id });
                    table.ForeignKey(
                        name: "FK_meetings_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "participants",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    born_on = table.Column<DateOnly>(type: "date", nullable: true),
                    receives_plan = table.Column<bool>(type: "boolean", nullable: false),
                    contact = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participants", x => new { x.case_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_participants_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_versions",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    drafted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    expected_end_on = table.Column<DateOnly>(type: "date", nullable: true),
                    circulated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    from_review = table.Column<int>(type: "integer", nullable: true),
                    long_term = table.Column<bool>(type: "boolean", nullable: false),
                    adopted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_versions", x => new { x.case_id, x.version });
                    table.ForeignKey(
                        name: "FK_plan_versions_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "steps",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    unreached = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_steps", x => new { x.case_id, x.key });
                    table.ForeignKey(
                        name: "FK_steps_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateTable(
                name: "deadline_changes",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    duty_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opening = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    actor_id = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deadline_changes", x => new { x.case_id, x.duty_key, x.opening, x.number });
                    table.ForeignKey(
                        name: "FK_deadline_changes_duties_case_id_duty_key_opening",
                        columns: x => new { x.case_id, x.duty_key, x.opening },
                        principalTable: "duties",
                        principalColumns: new[] { "case_id", "key", "opening" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    duty_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opening = table.Column<int>(type: "integer", nullable: false),
                    notice_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    urgency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => new { x.case_id, x.duty_key, x.opening, x.notice_key });
                    table.ForeignKey(
                        name: "FK_notices_duties_case_id_duty_key_opening",
                        columns: x => new { x.case_id, x.duty_key, x.opening },
                        principalTable: "duties",
                        principalColumns: new[] { "case_id", "key", "opening" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_copies",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    circulated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    given_by_hand = table.Column<bool>(type: "boolean", nullable: false),
                    reply = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reply_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_copies", x => new { x.case_id, x.version, x.person_id });
                    table.ForeignKey(
                        name: "FK_plan_copies_plan_versions_case_id_version",
                        columns: x => new { x.case_id, x.version },
                        principalTable: "plan_versions",
                        principalColumns: new[] { "case_id", "version" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_recipients",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    duty_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opening = table.Column<int>(type: "integer", nullable: false),
                    notice_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recipient_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_staff = table.Column<bool>(type: "boolean", nullable: false),
                    waits_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    digest_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    dropped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_recipients", x => new { x.case_id, x.duty_key, x.opening, x.notice_key, x.recipient_id });
                    table.ForeignKey(
                        name: "FK_notice_recipients_notices_case_id_duty_key_opening_notice_k~",
                        columns: x => new { x.case_id, x.duty_key, x.opening, x.notice_key },
                        principalTable: "notices",
                        principalColumns: new[] { "case_id", "duty_key", "opening", "notice_key" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_sessions_ends_at",
                table: "sign_in_sessions",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_sessions_staff_id",
                table: "sign_in_sessions",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_acts_id",
                table: "acts",
                column: "id",
                unique: true,
                filter: "json IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_erasures_case_id_document_id",
                table: "erasures",
                columns: new[] { "case_id", "document_id" });

            migrationBuilder.CreateIndex(
                name: "IX_legal_holds_case_id",
                table: "legal_holds",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_destructions_state",
                table: "destructions",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_record_log_case_id_kind_number",
                table: "record_log",
                columns: new[] { "case_id", "kind", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calendar_entries_authority_mailbox_ends_at",
                table: "calendar_entries",
                columns: new[] { "authority", "mailbox", "ends_at" });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_entries_case_id",
                table: "calendar_entries",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_calendar_entries_ends_at",
                table: "calendar_entries",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "IX_calendar_entries_state",
                table: "calendar_entries",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "calendar_entries_waiting",
                table: "calendar_entries",
                column: "waits_on",
                filter: "waits_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "calendar_entries_due",
                table: "calendar_entries",
                column: "next_attempt_at",
                filter: "next_attempt_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_calendar_feeds_secret_hash",
                table: "calendar_feeds",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_log_by_number",
                table: "access_log",
                columns: new[] { "by", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_access_log_cases_number",
                table: "access_log_cases",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "IX_broken_glass_case_id",
                table: "broken_glass",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_cases_next_due",
                table: "cases",
                column: "next_due");

            migrationBuilder.CreateIndex(
                name: "IX_cases_stage_next_due",
                table: "cases",
                columns: new[] { "stage", "next_due" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_team_id_next_due",
                table: "cases",
                columns: new[] { "team_id", "next_due" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_worker_id_next_due",
                table: "cases",
                columns: new[] { "worker_id", "next_due" });

            migrationBuilder.CreateIndex(
                name: "cases_behind",
                table: "cases",
                column: "last_recorded_at",
                filter: "sequence > taken_up");

            migrationBuilder.CreateIndex(
                name: "cases_for_named",
                table: "cases",
                column: "pack_id",
                filter: "named_only");

            migrationBuilder.CreateIndex(
                name: "cases_led",
                table: "cases",
                column: "lead_id",
                filter: "lead_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "cases_restricted",
                table: "cases",
                column: "pack_id",
                filter: "restricted");

            migrationBuilder.CreateIndex(
                name: "cases_unallocated",
                table: "cases",
                column: "team_id",
                filter: "worker_id IS NULL AND ended_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "duties_open",
                table: "duties",
                columns: new[] { "case_id", "key" },
                unique: true,
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "duties_owned",
                table: "duties",
                columns: new[] { "owner_id", "owner", "due" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_exchange_messages_case_id",
                table: "exchange_messages",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "exchange_messages_due",
                table: "exchange_messages",
                column: "next_at",
                filter: "next_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_chair_id_starts_at",
                table: "meetings",
                columns: new[] { "chair_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "IX_meetings_state_starts_at",
                table: "meetings",
                columns: new[] { "state", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "IX_messages_case_id",
                table: "messages",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_messages_id",
                table: "messages",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "IX_messages_key",
                table: "messages",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messages_recipient_id",
                table: "messages",
                column: "recipient_id");

            migrationBuilder.CreateIndex(
                name: "IX_messages_reference",
                table: "messages",
                column: "reference",
                filter: "reference IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_messages_state",
                table: "messages",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "messages_due",
                table: "messages",
                columns: new[] { "next_attempt_at", "number" },
                filter: "next_attempt_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "messages_of_digests",
                table: "messages",
                column: "subject",
                filter: "case_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "messages_waiting",
                table: "messages",
                columns: new[] { "waits_on", "urgent", "number" },
                filter: "waits_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_notice_recipients_digest_key",
                table: "notice_recipients",
                column: "digest_key",
                filter: "digest_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "notice_recipients_waiting",
                table: "notice_recipients",
                column: "recipient_id",
                filter: "waits_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "participants_by_birth",
                table: "participants",
                column: "born_on",
                filter: "born_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "participants_by_id",
                table: "participants",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_staff_team_id",
                table: "staff",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "IX_transfer_links_case_id_transfer_id_edition",
                table: "transfer_links",
                columns: new[] { "case_id", "transfer_id", "edition" },
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
                name: "protection_keys");

            migrationBuilder.DropTable(
                name: "sign_in_sessions");

            migrationBuilder.DropTable(
                name: "acts");

            migrationBuilder.DropTable(
                name: "calendar_entries");

            migrationBuilder.DropTable(
                name: "calendar_feeds");

            migrationBuilder.DropTable(
                name: "deadline_changes");

            migrationBuilder.DropTable(
                name: "delivery_steps");

            migrationBuilder.DropTable(
                name: "engine_marks");

            migrationBuilder.DropTable(
                name: "erasures");

            migrationBuilder.DropTable(
                name: "legal_holds");

            migrationBuilder.DropTable(
                name: "destructions");

            migrationBuilder.DropTable(
                name: "record_log");

            migrationBuilder.DropTable(
                name: "exchange_messages");

            migrationBuilder.DropTable(
                name: "holiday_changes");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "notice_recipients");

            migrationBuilder.DropTable(
                name: "participants");

            migrationBuilder.DropTable(
                name: "plan_copies");

            migrationBuilder.DropTable(
                name: "school_terms");

            migrationBuilder.DropTable(
                name: "staff");

            migrationBuilder.DropTable(
                name: "steps");

            migrationBuilder.DropTable(
                name: "teams");

            migrationBuilder.DropTable(
                name: "transfer_link_events");

            migrationBuilder.DropTable(
                name: "watched_calendars");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "plan_versions");

            migrationBuilder.DropTable(
                name: "transfer_links");

            migrationBuilder.DropTable(
                name: "duties");

            migrationBuilder.DropTable(
                name: "access_log");

            migrationBuilder.DropTable(
                name: "access_log_cases");

            migrationBuilder.DropTable(
                name: "broken_glass");

            migrationBuilder.DropTable(
                name: "cases");
        }
    }
}

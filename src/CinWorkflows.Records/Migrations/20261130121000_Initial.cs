using System;
using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(RecordContext))]
    [Migration("20261130121000_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                    first_ordered_at = table.Column<string>(type: "TEXT", nullable: false),
                    ends_at = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    mailbox = table.Column<string>(type: "TEXT", nullable: true),
                    event_id = table.Column<string>(type: "TEXT", nullable: true),
                    placed_revision = table.Column<int>(type: "INTEGER", nullable: true),
                    online_link = table.Column<string>(type: "TEXT", nullable: true),
                    dial_in = table.Column<string>(type: "TEXT", nullable: true),
                    linked_at = table.Column<string>(type: "TEXT", nullable: true),
                    link_told_at = table.Column<string>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<string>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    reported_revision = table.Column<int>(type: "INTEGER", nullable: true),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    waits_on = table.Column<string>(type: "TEXT", nullable: true),
                    cause = table.Column<string>(type: "TEXT", nullable: true),
                    standing = table.Column<string>(type: "TEXT", nullable: true),
                    ours = table.Column<string>(type: "TEXT", nullable: false)
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
                name: "access_log",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: true),
                    door = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_log", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "access_log_cases",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_log_cases", x => new { x.case_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    pack_id = table.Column<string>(type: "TEXT", nullable: false),
                    pack_version = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    taken_up = table.Column<long>(type: "INTEGER", nullable: false),
                    file = table.Column<string>(type: "TEXT", nullable: false),
                    fold_version = table.Column<int>(type: "INTEGER", nullable: false),
                    file_seal = table.Column<string>(type: "TEXT", nullable: false),
                    duties_seal = table.Column<string>(type: "TEXT", nullable: true),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    team_id = table.Column<string>(type: "TEXT", nullable: false),
                    worker_id = table.Column<string>(type: "TEXT", nullable: true),
                    lead_id = table.Column<string>(type: "TEXT", nullable: true),
                    referred_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    adopted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    opened_at = table.Column<string>(type: "TEXT", nullable: false),
                    last_act_at = table.Column<string>(type: "TEXT", nullable: false),
                    last_recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    next_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    open_duties = table.Column<int>(type: "INTEGER", nullable: false),
                    restricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    named_only = table.Column<bool>(type: "INTEGER", nullable: false),
                    named_people = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases", x => x.id);
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
                name: "engine_marks",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    mark = table.Column<Guid>(type: "TEXT", nullable: true),
                    marked_at = table.Column<string>(type: "TEXT", nullable: true),
                    mark_before = table.Column<Guid>(type: "TEXT", nullable: true),
                    marked_before_at = table.Column<string>(type: "TEXT", nullable: true),
                    tried_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engine_marks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    document_id = table.Column<string>(type: "TEXT", nullable: true),
                    by_id = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    acts = table.Column<long>(type: "INTEGER", nullable: false),
                    key_id = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "legal_holds",
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
                constraints: table =>
                {
                    table.PrimaryKey("PK_legal_holds", x => x.number);
                });

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
                constraints: table =>
                {
                    table.PrimaryKey("PK_destructions", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "record_log",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    entry = table.Column<string>(type: "TEXT", nullable: false),
                    key_id = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_log", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "exchange_messages",
                columns: table => new
                {
                    transfer = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    act_sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    queued_at = table.Column<string>(type: "TEXT", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    last_tried_at = table.Column<string>(type: "TEXT", nullable: true),
                    next_at = table.Column<string>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    receipt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exchange_messages", x => new { x.transfer, x.side, x.number });
                });

            migrationBuilder.CreateTable(
                name: "holiday_changes",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    division = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    brought_in_at = table.Column<string>(type: "TEXT", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holiday_changes", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: true),
                    case_id = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    recipient_id = table.Column<string>(type: "TEXT", nullable: false),
                    recipient_is_staff = table.Column<bool>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    queued_at = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    last_attempt_at = table.Column<string>(type: "TEXT", nullable: true),
                    next_attempt_at = table.Column<string>(type: "TEXT", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<string>(type: "TEXT", nullable: true),
                    medium = table.Column<string>(type: "TEXT", nullable: true),
                    tried = table.Column<string>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    accepted_at = table.Column<string>(type: "TEXT", nullable: true),
                    trying_since = table.Column<string>(type: "TEXT", nullable: true),
                    details_changed_at = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    reported_at = table.Column<string>(type: "TEXT", nullable: true),
                    steps = table.Column<int>(type: "INTEGER", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    waits_on = table.Column<string>(type: "TEXT", nullable: true),
                    cause = table.Column<string>(type: "TEXT", nullable: true),
                    urgent = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messages", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "school_terms",
                columns: table => new
                {
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<string>(type: "TEXT", nullable: false),
                    sheet = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_school_terms", x => x.authority);
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    team_id = table.Column<string>(type: "TEXT", nullable: false),
                    roles = table.Column<string>(type: "TEXT", nullable: false),
                    arrangements = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "teams",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    pack_id = table.Column<string>(type: "TEXT", nullable: false),
                    telephone = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_teams", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_protection_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_sessions",
                columns: table => new
                {
                    key_hash = table.Column<string>(type: "TEXT", nullable: false),
                    staff_id = table.Column<string>(type: "TEXT", nullable: false),
                    ticket = table.Column<string>(type: "TEXT", nullable: false),
                    signed_in_at = table.Column<string>(type: "TEXT", nullable: false),
                    seen_at = table.Column<string>(type: "TEXT", nullable: false),
                    ends_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_sessions", x => x.key_hash);
                });

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
                    session_replaced_hash = table.Column<string>(type: "TEXT", nullable: true),
                    session_browser_hash = table.Column<string>(type: "TEXT", nullable: true),
                    session_renewed_at = table.Column<string>(type: "TEXT", nullable: true),
                    session_until = table.Column<string>(type: "TEXT", nullable: true),
                    session_by = table.Column<string>(type: "TEXT", nullable: true),
                    events = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfer_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "watched_calendars",
                columns: table => new
                {
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    mailbox = table.Column<string>(type: "TEXT", nullable: false),
                    subscription_id = table.Column<string>(type: "TEXT", nullable: true),
                    subscription_secret = table.Column<string>(type: "TEXT", nullable: true),
                    subscription_expires_at = table.Column<string>(type: "TEXT", nullable: true),
                    subscription_address = table.Column<string>(type: "TEXT", nullable: true),
                    looked_at = table.Column<string>(type: "TEXT", nullable: true),
                    told_at = table.Column<string>(type: "TEXT", nullable: true),
                    unreadable_since = table.Column<string>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_watched_calendars", x => new { x.authority, x.mailbox });
                });

            migrationBuilder.CreateTable(
                name: "acts",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", nullable: false),
                    actor_role = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    pack_id = table.Column<string>(type: "TEXT", nullable: false),
                    pack_version = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: true),
                    breaches = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_for = table.Column<string>(type: "TEXT", nullable: true),
                    salt = table.Column<string>(type: "TEXT", nullable: true),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    previous_hash = table.Column<string>(type: "TEXT", nullable: false),
                    key_id = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acts", x => new { x.case_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "broken_glass",
                columns: table => new
                {
                    staff_id = table.Column<string>(type: "TEXT", nullable: false),
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<string>(type: "TEXT", nullable: false)
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
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    opening = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<string>(type: "TEXT", nullable: false),
                    opened_by = table.Column<long>(type: "INTEGER", nullable: false),
                    dated_at = table.Column<string>(type: "TEXT", nullable: false),
                    closed_at = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<string>(type: "TEXT", nullable: true),
                    clause = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    waits_for = table.Column<string>(type: "TEXT", nullable: true),
                    date_changes = table.Column<int>(type: "INTEGER", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
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
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    starts_at = table.Column<string>(type: "TEXT", nullable: false),
                    ends_at = table.Column<string>(type: "TEXT", nullable: false),
                    chair_id = table.Column<string>(type: "TEXT", nullable: false),
                    chair_role = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    born_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    receives_plan = table.Column<bool>(type: "INTEGER", nullable: false),
                    contact = table.Column<string>(type: "TEXT", nullable: true),
                    left_at = table.Column<string>(type: "TEXT", nullable: true)
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
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    drafted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    agreed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    expected_end_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    circulated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    from_review = table.Column<int>(type: "INTEGER", nullable: true),
                    long_term = table.Column<bool>(type: "INTEGER", nullable: false),
                    adopted = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    done_at = table.Column<string>(type: "TEXT", nullable: false),
                    unreached = table.Column<string>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "deadline_changes",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    duty_key = table.Column<string>(type: "TEXT", nullable: false),
                    opening = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    cause = table.Column<string>(type: "TEXT", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", nullable: false)
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
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    duty_key = table.Column<string>(type: "TEXT", nullable: false),
                    opening = table.Column<int>(type: "INTEGER", nullable: false),
                    notice_key = table.Column<string>(type: "TEXT", nullable: false),
                    urgency = table.Column<string>(type: "TEXT", nullable: false),
                    posted_at = table.Column<string>(type: "TEXT", nullable: false)
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
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    circulated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    given_by_hand = table.Column<bool>(type: "INTEGER", nullable: false),
                    reply = table.Column<string>(type: "TEXT", nullable: true),
                    reply_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    duty_key = table.Column<string>(type: "TEXT", nullable: false),
                    opening = table.Column<int>(type: "INTEGER", nullable: false),
                    notice_key = table.Column<string>(type: "TEXT", nullable: false),
                    recipient_id = table.Column<string>(type: "TEXT", nullable: false),
                    is_staff = table.Column<bool>(type: "INTEGER", nullable: false),
                    waits_since = table.Column<string>(type: "TEXT", nullable: true),
                    digest_key = table.Column<string>(type: "TEXT", nullable: true),
                    dropped_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_recipients", x => new { x.case_id, x.duty_key, x.opening, x.notice_key, x.recipient_id });
                    table.ForeignKey(
                        name: "FK_notice_recipients_notices_case_id_duty_key_opening_notice_key",
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

            // Acts are only ever added; what erases a case takes their words, once the erasure is on the record, and nothing else. The third refuses
            // INSERT OR REPLACE, which deletes without firing a delete trigger.
            migrationBuilder.Sql("""
                CREATE TRIGGER acts_are_not_changed BEFORE UPDATE ON acts
                WHEN NEW.json IS NOT NULL OR NEW.breaches IS NOT NULL OR NEW.salt IS NOT NULL
                    OR NEW.case_id IS NOT OLD.case_id OR NEW.sequence IS NOT OLD.sequence OR NEW.id IS NOT OLD.id OR NEW.type IS NOT OLD.type
                    OR NEW.actor_id IS NOT OLD.actor_id OR NEW.actor_role IS NOT OLD.actor_role OR NEW.at IS NOT OLD.at OR NEW.recorded_at IS NOT OLD.recorded_at
                    OR NEW.pack_id IS NOT OLD.pack_id OR NEW.pack_version IS NOT OLD.pack_version OR NEW.recorded_for IS NOT OLD.recorded_for
                    OR NEW.digest IS NOT OLD.digest OR NEW.previous_hash IS NOT OLD.previous_hash OR NEW.key_id IS NOT OLD.key_id OR NEW.hash IS NOT OLD.hash
                    OR NOT EXISTS (SELECT 1 FROM erasures WHERE case_id = OLD.case_id AND document_id IS NULL)
                BEGIN SELECT RAISE(ABORT, 'acts are append-only'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER acts_are_not_deleted BEFORE DELETE ON acts
                BEGIN SELECT RAISE(ABORT, 'acts are append-only'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER acts_are_not_replaced BEFORE INSERT ON acts
                WHEN EXISTS (SELECT 1 FROM acts WHERE case_id = NEW.case_id AND sequence = NEW.sequence)
                    OR EXISTS (SELECT 1 FROM acts WHERE id = NEW.id AND json IS NOT NULL)
                BEGIN SELECT RAISE(ABORT, 'acts are append-only'); END;
                """);
            foreach (var (table, key) in new[] { ("record_log", "position"), ("erasures", "number"), ("legal_holds", "number") })
            {
                migrationBuilder.Sql($"CREATE TRIGGER {table}_is_not_changed BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
                migrationBuilder.Sql($"CREATE TRIGGER {table}_is_not_deleted BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
                migrationBuilder.Sql($"CREATE TRIGGER {table}_is_not_replaced BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key}) BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
            }
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

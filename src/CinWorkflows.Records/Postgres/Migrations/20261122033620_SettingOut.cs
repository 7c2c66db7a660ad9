using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SettingOut : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "sent_again_at",
                table: "messages",
                newName: "trying_since");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "details_changed_at",
                table: "messages",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "messages",
                type: "text",
                nullable: true,
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "details_changed_at",
                table: "messages");

            migrationBuilder.DropColumn(
                name: "language",
                table: "messages");

            migrationBuilder.RenameColumn(
                name: "trying_since",
                table: "messages",
                newName: "sent_again_at");
        }
    }
}

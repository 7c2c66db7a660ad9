using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CinWorkflows.Records.Migrations
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

            migrationBuilder.AddColumn<string>(
                name: "details_changed_at",
                table: "messages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "messages",
                type: "TEXT",
                nullable: true);
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

using System.Globalization;
using CinWorkflows.Workflows.Ports.Records.Engines;

namespace CinWorkflows.Embedded.Storage;

/// <summary>The one row of the file that says to which record it belongs. Each call has a connection of its own, so that it waits for nobody's turn.</summary>
internal sealed class MarkFile(string databasePath, Durability durability)
{
    public EngineMark? Read()
    {
        using var database = Database.Open(databasePath, durability);
        return Read(database);
    }

    public void Write(EngineMark mark)
    {
        using var database = Database.Open(databasePath, durability);
        using var set = database.Prepare("UPDATE mark SET id = ?1, at = ?2");
        set.Bind(1, mark.Id.ToString("D", CultureInfo.InvariantCulture)).Bind(2, mark.At.UtcTicks).Run();
    }

    /// <summary>Writes and reads: the file is as well as it says it is.</summary>
    public void Try(DateTimeOffset now)
    {
        using var database = Database.Open(databasePath, durability);
        using (var set = database.Prepare("UPDATE mark SET tried = ?1"))
        {
            set.Bind(1, now.UtcTicks).Run();
        }

        database.Scalar("SELECT max(key) FROM instance");
        database.Scalar("SELECT tried FROM mark");
    }

    private static EngineMark? Read(Database database)
    {
        using var row = database.Prepare("SELECT id, at FROM mark");
        return row.Step() && row.Text(0) is { } id ? new(Guid.ParseExact(id, "D"), new(row.Long(1), TimeSpan.Zero)) : null;
    }
}

using CinWorkflows.Embedded.Storage;

namespace CinWorkflows.Embedded;

/// <summary>The engine's file while no engine works on it.</summary>
public static class EngineFile
{
    /// <summary>Removes instances with their history and what waits for them, whatever they are at. Where there is no file, or no such instance, nothing changes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="instanceIds">The instances.</param>
    public static void Forget(string path, IReadOnlyList<string> instanceIds)
    {
        if (!File.Exists(path) || instanceIds.Count == 0)
        {
            return;
        }

        using var database = Database.Open(path, Durability.Full);
        Schema.Ensure(database);
        database.Execute("PRAGMA secure_delete=ON");
        foreach (var sql in (string[])["DELETE FROM history WHERE instance IN (SELECT key FROM instance WHERE id = ?1)", "DELETE FROM instance WHERE id = ?1", "DELETE FROM message WHERE target = ?1"])
        {
            using var delete = database.Prepare(sql);
            foreach (var id in instanceIds)
            {
                delete.Bind(1, id).Run();
            }
        }

        database.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}

using System.Text.Json;
using CinWorkflows.Cases.Acts;

namespace CinWorkflows.EndToEnd.CrashHost;

/// <summary>The step that is being made, in a file that is replaced whole: what was decided is decided once.</summary>
internal sealed class Journal(string path)
{
    public JournalEntry? Read() => File.Exists(path) ? JsonSerializer.Deserialize<JournalEntry>(File.ReadAllText(path), ActJson.Options) : null;

    public void Write(JournalEntry entry)
    {
        File.WriteAllText(path + ".part", JsonSerializer.Serialize(entry, ActJson.Options));
        File.Move(path + ".part", path, overwrite: true);
    }
}

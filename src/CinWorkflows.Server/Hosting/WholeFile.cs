using System.Text.Json;

namespace CinWorkflows.Server.Hosting;

/// <summary>Writes JSON in one step: whoever reads the file sees what was there before or all that is new.</summary>
internal static class WholeFile
{
    public static void Write<T>(string path, T content, JsonSerializerOptions json)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        using (var stream = new FileStream(unfinished, FileMode.CreateNew))
        {
            JsonSerializer.Serialize(stream, content, json);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}

using System.Text.Json;
using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Simulation;

/// <summary>Reading a file of events.</summary>
public static class Story
{
    /// <exception cref="FormatException">It is not an array of events; the message says where.</exception>
    public static IReadOnlyList<StoryEvent> Read(string json)
    {
        try
        {
            return [.. (JsonSerializer.Deserialize<List<StoryEvent>>(json, ActJson.Options) ?? []).OrderBy(entry => entry.On).ThenBy(entry => entry.At)];
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException)
        {
            var place = problem is JsonException { LineNumber: { } line, Path: var path } ? $" (line {line + 1}, {path})" : "";
            throw new FormatException($"the events are an array of {{ \"on\", \"at\", \"actor\", \"act\" }}{place}; acts: {string.Join(", ", ActJson.Types.Keys.Order(StringComparer.Ordinal))}.");
        }
    }
}

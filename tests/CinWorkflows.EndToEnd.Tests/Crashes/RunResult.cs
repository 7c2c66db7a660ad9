using CinWorkflows.EndToEnd.CrashHost;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.EndToEnd.Tests.Crashes;

/// <summary>All that a run has left behind.</summary>
/// <param name="Record">The rows of the record.</param>
/// <param name="Instances">The workflows' instances and how they stand.</param>
/// <param name="Letters">The messages sent, by file name.</param>
/// <param name="BrokenChains">The cases whose acts do not fit together.</param>
internal sealed record RunResult(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Record,
    IReadOnlyList<string> Instances,
    IReadOnlyDictionary<string, string> Letters,
    IReadOnlyList<string> BrokenChains)
{
    private static readonly string[] Seals =
    [
        "acts.digest", "acts.hash", "acts.key_id", "acts.previous_hash", "acts.salt", "cases.duties_seal", "cases.file_seal",
        "record_log.entry", "record_log.hash", "record_log.key_id", "record_log.position",
        "engine_marks.mark", "engine_marks.marked_at", "engine_marks.mark_before", "engine_marks.marked_before_at", "engine_marks.tried_at",
    ];

    public static async Task<RunResult> OfAsync(string folder, int cases)
    {
        var broken = new List<string>();
        await using (var world = await DurableWorld.StartAsync(folder))
        {
            foreach (var known in Town.Of(cases))
            {
                if (await world.Get<ICaseReader>().FirstBrokenLinkAsync(known.Id, default) is { } sequence)
                {
                    broken.Add($"{known.Id} at act {sequence}");
                }
            }
        }

        // Who wrote first among those that wrote at the same instant is nobody's promise; nor is how often a workflow began anew. Seals are of
        // each record's own key and salts: that they fit is what the chains say.
        var record = DatabaseText.Of(Path.Combine(folder, "record.db"), ["messages.number", .. Seals]);
        var engine = DatabaseText.Of(Path.Combine(folder, "engine.db"), "instance.key", "instance.run", "history.instance");
        var letters = Directory.EnumerateFiles(Path.Combine(folder, "messages"), "*", SearchOption.TopDirectoryOnly)
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        return new(record, engine["instance"], letters, broken);
    }
}

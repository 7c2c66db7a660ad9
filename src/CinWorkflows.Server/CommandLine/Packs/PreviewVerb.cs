using System.CommandLine;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Packs;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Server.CommandLine.Packs;

/// <summary><c>cin packs preview</c>: what a pack would change for each live case. Nothing is written.</summary>
internal sealed class PreviewVerb
{
    private const int Shown = 200;

    /// <summary>In which order the sorts of changes are summed up.</summary>
    private static readonly DutyChangeKind[] Summed =
        [DutyChangeKind.New, DutyChangeKind.Gone, DutyChangeKind.Moved, DutyChangeKind.Breached, DutyChangeKind.Reassigned];

    private readonly Argument<string> _pack = new("PACK") { Description = "A pack: a file, id or id/version." };

    private readonly Option<DirectoryInfo> _against = new("--against")
    {
        Description = "The data folder with the live cases.",
        DefaultValueFactory = _ => new DirectoryInfo(Environment.GetEnvironmentVariable("CIN_DATA") ?? "data"),
    };

    private readonly Option<DirectoryInfo?> _packs = PacksOption.Create();

    private readonly Option<bool> _all = new("--all") { Description = $"Prints every change, not only the first {Shown}." };

    public Command AsVerb()
    {
        var verb = new Command("preview", "Says what a pack would change for each live case; writes nothing.") { _pack, _against, _packs, _all };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(async () =>
        {
            var settings = new ServerSettings(parsed.GetValue(_against)!.FullName);
            if (!File.Exists(settings.RecordFile))
            {
                throw new FormatException($"--against {settings.DataFolder}: there is no record.db in this folder.");
            }

            var packs = PackFolder.Read(parsed.GetValue(_packs)?.FullName);
            var all = PackArgument.ReadAll(parsed.GetValue(_pack)!, packs);
            await using var services = await RecordOnly.OpenAsync(settings, cancellationToken);
            foreach (var pack in all.Select(entry => entry.Pack))
            {
                var preview = await PackPreview.OfAsync(
                    pack,
                    packs,
                    new(services.GetRequiredService<IHolidayChanges>()),
                    services.GetRequiredService<ICaseReader>(),
                    services.GetRequiredService<ICaseRecord>(),
                    LondonTime.Today(TimeProvider.System),
                    cancellationToken);
                foreach (var team in pack.TeamsNamed)
                {
                    if (await services.GetRequiredService<IStaffDirectory>().FindTeamAsync(team, cancellationToken) is null)
                    {
                        Console.WriteLine($"look at this: the pack has rules for a team '{team}', and there is no such team on the directory: they would hold for nobody.");
                    }
                }

                Print(pack, preview, parsed.GetValue(_all) ? int.MaxValue : Shown);
            }

            return 0;
        }));
        return verb;
    }

    private static void Print(PolicyPack pack, PackPreview preview, int atMost)
    {
        foreach (var ofCase in preview.Changes.Take(atMost).GroupBy(change => change.CaseId))
        {
            Console.WriteLine(ofCase.Key);
            foreach (var change in ofCase)
            {
                Console.WriteLine($"  {change.Kind.ToString().ToUpperInvariant(),-10} {(change.After ?? change.Before)!.TitleIn(pack)}{Subject(change)}: {Date(change.Before)} -> {Date(change.After)}");
            }
        }

        if (preview.Changes.Count > atMost)
        {
            Console.WriteLine($"... and {preview.Changes.Count - atMost} more; --all prints them.");
        }

        var kinds = preview.Changes.GroupBy(change => change.Kind).OrderBy(group => Array.IndexOf(Summed, group.Key)).Select(group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}");
        Console.WriteLine($"{preview.Cases} live cases under {pack.Id}: {(preview.Changes.Count == 0 ? "nothing would change" : string.Join(", ", kinds))}. Nothing was written.");
    }

    private static string Subject(DutyChange change) => (change.After ?? change.Before)!.Subject is { } subject ? $" ({subject})" : "";

    private static string Date(Duty? duty) => duty switch
    {
        null => "none",
        { Deadline: { } deadline } => $"{deadline.Due:yyyy-MM-dd} ({ClauseWords.Of(deadline.Clause)})",
        _ => $"no date ({ClauseWords.Of(duty.Clause)})",
    };
}

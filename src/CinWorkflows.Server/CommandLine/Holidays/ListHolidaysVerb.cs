using System.CommandLine;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Holidays;
using CinWorkflows.Workflows.Ports.Records.Calendars;

namespace CinWorkflows.Server.CommandLine.Holidays;

/// <summary><c>cin holidays list</c>: what was brought in, in order.</summary>
internal sealed class ListHolidaysVerb
{
    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("list", "Lists the bank holidays that were brought in or withdrawn here, in order; of two for one day the later holds.") { _data };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => PrintAsync(new(parsed.GetValue(_data)!.FullName), cancellationToken)));
        return verb;
    }

    private static async Task<int> PrintAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        await using var services = await RecordOnly.OpenAsync(settings, cancellationToken);
        var entries = await services.GetRequiredService<IHolidayBook>().ReadAsync(cancellationToken);
        foreach (var entry in entries)
        {
            var (change, _, actorId, reason) = entry;
            var why = reason is null ? "" : $"  ({actorId}: {reason})";
            Console.WriteLine($"{change.Date:yyyy-MM-dd}  {(entry.Proposed ? "proposed" : change.Withdrawn ? "withdrawn" : "added"),-9}  {DivisionWord.Of(change.Division),-17}  {change.Title}{why}");
        }

        Console.WriteLine($"{CountWords.Of(entries.Count, "change")}.");
        return 0;
    }
}

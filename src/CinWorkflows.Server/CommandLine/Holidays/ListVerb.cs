using System.CommandLine;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.CommandLine.Holidays;

/// <summary><c>cin holidays list</c>: what was brought in, in order.</summary>
internal sealed class ListVerb
{
    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("list", "Lists the bank holidays that were brought in or withdrawn here, in order; of two for one day the later holds.") { _data };
        verb.SetAction((parsed, _) => Failing.InWordsAsync(() => Task.FromResult(Print(new(parsed.GetValue(_data)!.FullName)))));
        return verb;
    }

    private static int Print(ServerSettings settings)
    {
        var changes = HolidayFile.Read(settings.HolidaysFile);
        foreach (var change in changes)
        {
            Console.WriteLine($"{change.Date:yyyy-MM-dd}  {(change.Withdrawn ? "withdrawn" : "added"),-9}  {DivisionWord.Of(change.Division),-17}  {change.Title}");
        }

        Console.WriteLine($"{changes.Count} change(s).");
        return 0;
    }
}

using System.CommandLine;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Calendars;

namespace CinWorkflows.Server.CommandLine.Terms;

/// <summary><c>cin terms list</c>: what is known of school terms here.</summary>
internal sealed class ListTermsVerb
{
    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("list", "Lists the school terms that are known, by authority.") { _data };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => PrintAsync(new(parsed.GetValue(_data)!.FullName), cancellationToken)));
        return verb;
    }

    private static async Task<int> PrintAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        await using var services = await RecordOnly.OpenAsync(settings, cancellationToken);
        var sheets = await services.GetRequiredService<ITermBook>().ReadAsync(cancellationToken);
        foreach (var (authority, sheet) in sheets)
        {
            Console.WriteLine($"{authority}{(sheet.Source is null ? "" : $" ({sheet.Source})")}");
            foreach (var term in sheet.Terms)
            {
                Console.WriteLine($"  {term.From:yyyy-MM-dd} to {term.To:yyyy-MM-dd}  {term.Name}");
                foreach (var rest in term.Breaks)
                {
                    Console.WriteLine($"    not {Days(rest)}  {rest.Name}");
                }
            }
        }

        Console.WriteLine($"{CountWords.Of(sheets.Count, "authority", "authorities")} with school terms; elsewhere every working day counts as a school day.");
        return 0;
    }

    private static string Days(SchoolBreak rest) =>
        rest.From == rest.To ? $"{rest.From:yyyy-MM-dd}" : $"{rest.From:yyyy-MM-dd} to {rest.To:yyyy-MM-dd}";
}

using System.CommandLine;
using System.Globalization;
using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Cases;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.CommandLine.Holidays;

/// <summary><c>cin holidays add</c> and <c>withdraw</c>: a bank holiday changes, and with it the live dates that run across it.</summary>
internal sealed class ChangeVerb(bool withdrawn)
{
    private readonly Argument<string> _date = new("DATE") { Description = "The day, for example 2026-06-15." };

    private readonly Argument<string> _title = new("TITLE") { Description = "The holiday's name." };

    private readonly Option<string> _division = DivisionOption();

    private readonly Option<string> _actor = new("--actor") { Description = "The manager or system that brings it in, by id.", Required = true };

    private readonly Option<string> _reason = new("--reason") { Description = "Why; it is on the record of each case that it moves.", Required = true };

    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    private readonly Option<DirectoryInfo?> _packs = PacksOption.Create();

    public Command AsVerb()
    {
        var verb = new Command(
            withdrawn ? "withdraw" : "add",
            $"{(withdrawn ? "Withdraws" : "Adds")} a bank holiday and works out again the live dates that run across it, with who and why on each case.")
        {
            _date, _title, _division, _actor, _reason, _data, _packs,
        };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(async () =>
        {
            var settings = new ServerSettings(parsed.GetValue(_data)!.FullName, parsed.GetValue(_packs)?.FullName);
            if (!File.Exists(settings.RecordFile))
            {
                throw new FormatException($"--data {settings.DataFolder}: there is no record.db in this folder.");
            }

            var change = new HolidayChange(DivisionWord.All[parsed.GetValue(_division)!], Day(parsed.GetValue(_date)!), parsed.GetValue(_title)!, withdrawn);
            var history = HolidayHistory.Of(HolidayFile.Read(settings.HolidaysFile), change);
            return await RunAsync(settings, history, parsed.GetValue(_actor)!, parsed.GetValue(_reason)!, cancellationToken);
        }));
        return verb;
    }

    private static async Task<int> RunAsync(ServerSettings settings, HolidayHistory history, string actorId, string reason, CancellationToken cancellationToken)
    {
        var packs = PackFolder.Read(settings.PacksFolder);
        await using var live = await LiveCases.OpenAsync(settings, packs, cancellationToken);
        var actor = await ActorAsync(live, actorId, cancellationToken);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new FormatException("--reason: say why; it is on the record of each case that the change moves.");
        }

        var rollout = new HolidayRollout(live, packs, history);
        var moves = await rollout.FindAsync(cancellationToken);

        // The calendar comes first: the acts say what it holds, and the workflows that they wake count by it.
        HolidayFile.Write(settings.HolidaysFile, history.After);
        return await rollout.RecordAsync(moves, actor, reason, cancellationToken);
    }

    private static async Task<Actor> ActorAsync(LiveCases live, string id, CancellationToken cancellationToken)
    {
        var roles = (await live.Staff.FindAsync(id, cancellationToken))?.Roles ?? throw new FormatException($"--actor {id}: not in the staff directory; add them first (PUT /staff/{id}).");
        var fitting = BankHolidayChanged.MayBringIn.Where(roles.Contains).Select(role => new Actor(id, role));
        return fitting.FirstOrDefault() ?? throw new FormatException($"--actor {id}: a bank holiday is brought in by {string.Join(" or ", BankHolidayChanged.MayBringIn)}, not by {string.Join(", ", roles)}.");
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"'{text}' is no day; write it like 2026-06-15.");

    private static Option<string> DivisionOption()
    {
        var option = new Option<string>("--division") { Description = "Whose bank holiday it is.", Required = true };
        option.AcceptOnlyFromAmong([.. DivisionWord.All.Keys]);
        return option;
    }
}

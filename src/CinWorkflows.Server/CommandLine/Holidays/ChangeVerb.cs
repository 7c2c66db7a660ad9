using System.CommandLine;
using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Holidays;

namespace CinWorkflows.Server.CommandLine.Holidays;

/// <summary><c>cin holidays add</c> and <c>withdraw</c>: a bank holiday changes, and with it the live dates that run across it.</summary>
internal sealed class ChangeVerb(bool withdrawn)
{
    private readonly Argument<string> _date = new("DATE") { Description = "The day, for example 2026-06-15." };

    private readonly Argument<string> _title = new("TITLE") { Description = "The holiday's name." };

    private readonly Option<string> _division = DivisionOption();

    private readonly Option<string> _actor = new("--actor") { Description = "The manager or system that brings it in, by id.", Required = true };

    private readonly Option<string> _reason = new("--reason") { Description = "Why; it is on the record of each case that it moves.", Required = true };

    private readonly Option<bool> _dryRun = DryRunOption.Create();

    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    private readonly Option<DirectoryInfo?> _packs = PacksOption.Create();

    public Command AsVerb()
    {
        var verb = new Command(
            withdrawn ? "withdraw" : "add",
            $"{(withdrawn ? "Withdraws" : "Adds")} a bank holiday and works out again the live dates that run across it, with who and why on each case.")
        {
            _date, _title, _division, _actor, _reason, _dryRun, _data, _packs,
        };
        verb.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(async () =>
        {
            var settings = new ServerSettings(parsed.GetValue(_data)!.FullName, parsed.GetValue(_packs)?.FullName);
            if (!File.Exists(settings.RecordFile))
            {
                throw new FormatException($"--data {settings.DataFolder}: there is no record.db in this folder.");
            }

            var change = new HolidayChange(DivisionWord.All[parsed.GetValue(_division)!], Day(parsed.GetValue(_date)!), parsed.GetValue(_title)!, withdrawn);
            await using var live = await LiveCases.OpenAsync(settings, PackFolder.Read(settings.PacksFolder), cancellationToken);
            var actor = await ActorAsync(live, parsed.GetValue(_actor)!, cancellationToken);
            return await RunAsync(live, new(change, actor, parsed.GetValue(_reason)!) { DryRun = parsed.GetValue(_dryRun) }, cancellationToken);
        }));
        return verb;
    }

    private static async Task<int> RunAsync(LiveCases live, HolidayOrder order, CancellationToken cancellationToken)
    {
        var rollout = ActivatorUtilities.CreateInstance<HolidayRollout>(live.Services, live.Register);
        var (outcome, refusals) = await rollout.RunAsync(order, cancellationToken);
        if (outcome is null)
        {
            throw new FormatException(string.Join(Environment.NewLine, refusals.Select(refusal => $"{refusal.Field}: {refusal.Reason}")));
        }

        await live.SettleAsync(cancellationToken);
        Print(outcome, order.DryRun);
        if (live.IsServed && !order.DryRun)
        {
            Console.WriteLine("The service is running and takes them up now.");
        }

        return outcome.Refused.Count == 0 ? 0 : 3;
    }

    private static void Print(HolidayOutcome outcome, bool dryRun)
    {
        if (outcome.WaitsFor is { } waitsFor)
        {
            Console.WriteLine(waitsFor);
            return;
        }

        foreach (var refused in outcome.Refused)
        {
            Console.WriteLine($"{refused.CaseId}: {refused.Reason}");
        }

        foreach (var move in outcome.Moves)
        {
            Console.WriteLine($"  {CountWords.Of(move.Count, "deadline")} from {move.From:yyyy-MM-dd} to {move.To:yyyy-MM-dd}");
        }

        var change = outcome.Change;
        Console.WriteLine(
            $"{change.Date:yyyy-MM-dd} {(dryRun ? "would be " : "is ")}{(change.Withdrawn ? "no bank holiday any more" : "a bank holiday")} in {DivisionWord.Of(change.Division)}: "
            + $"{CountWords.Of(outcome.Moved, "case")}, {CountWords.Of(outcome.Moves.Sum(move => move.Count), "deadline")} moved, {outcome.Refused.Count} refused.{(dryRun ? " Nothing was written." : "")}");
    }

    /// <summary>The first of their roles in which they may bring it in; whether there is one is checked with the rest.</summary>
    private static async Task<Actor> ActorAsync(LiveCases live, string id, CancellationToken cancellationToken)
    {
        var roles = (await live.Staff.FindAsync(id, cancellationToken))?.Roles ?? [];
        return new(id, BankHolidayChanged.MayBringIn.FirstOrDefault(roles.Contains, BankHolidayChanged.MayBringIn[0]));
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

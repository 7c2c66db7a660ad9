using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Policies;
using CinWorkflows.Workflows.Holidays;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Server.CommandLine.Holidays;

/// <summary>Brings a change of a bank holiday to the live cases whose dates it moves.</summary>
internal sealed class HolidayRollout(LiveCases live, PackLibrary packs, HolidayHistory history)
{
    /// <summary>The dates that it moves, by case.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<MovedDuty>>> FindAsync(CancellationToken cancellationToken)
    {
        var record = live.Services.GetRequiredService<ICaseRecord>();
        var moves = new Dictionary<string, IReadOnlyList<MovedDuty>>();
        foreach (var caseId in await live.IdsAsync(packId: null, cancellationToken))
        {
            var sheet = await record.ReadAsync(caseId, cancellationToken);
            var pack = packs.Get(sheet.File.Pack);
            if (pack.Authority.Division == history.Change.Division
                && MovedDuty.Of(sheet, pack, history.CalendarBefore(pack.Authority), history.CalendarAfter(pack.Authority)) is { Count: > 0 } moved)
            {
                moves[caseId] = moved;
            }
        }

        return moves;
    }

    /// <summary>Puts the change on the record of these cases, which wakes them, and says on the console what moved.</summary>
    public async Task<int> RecordAsync(IReadOnlyDictionary<string, IReadOnlyList<MovedDuty>> moves, Actor actor, string reason, CancellationToken cancellationToken)
    {
        var change = history.Change;
        var act = new BankHolidayChanged(change.Date, change.Title, change.Withdrawn, reason);
        var told = new List<MovedDuty>();
        var refused = 0;
        foreach (var (caseId, moved) in moves)
        {
            if (await live.RecordAsync(caseId, new(CommandId(caseId), actor, act), cancellationToken))
            {
                told.AddRange(moved);
            }
            else
            {
                refused++;
            }
        }

        await live.SettleAsync(cancellationToken);
        Print(told, moves.Count - refused, refused);
        return refused == 0 ? 0 : 3;
    }

    private void Print(IReadOnlyCollection<MovedDuty> told, int cases, int refused)
    {
        var limits = told.Where(duty => duty.Before.Deadline?.Due != duty.After.Deadline?.Due).ToList();
        foreach (var move in limits.GroupBy(duty => (From: duty.Before.Deadline?.Due, To: duty.After.Deadline?.Due)).OrderBy(move => move.Key.From))
        {
            Console.WriteLine($"  {move.Count()} deadline(s) from {move.Key.From:yyyy-MM-dd} to {move.Key.To:yyyy-MM-dd}");
        }

        Console.WriteLine(
            $"{history.Change.Date:yyyy-MM-dd} {(history.Change.Withdrawn ? "is no bank holiday any more" : "is a bank holiday")} in {DivisionWord.Of(history.Change.Division)}: "
            + $"{cases} case(s), {limits.Count} deadline(s) moved, {refused} refused.");
        if (live.IsServed)
        {
            Console.WriteLine("The service is running and takes them up now.");
        }
    }

    /// <summary>The same for the same case and turn: a run that was cut off can be repeated, and a day can still change again.</summary>
    private Guid CommandId(string caseId)
    {
        var change = history.Change;
        return new(SHA256.HashData(Encoding.UTF8.GetBytes($"holiday|{caseId}|{change.Date:yyyy-MM-dd}|{change.Withdrawn}|{history.Turn}"))[..16]);
    }
}

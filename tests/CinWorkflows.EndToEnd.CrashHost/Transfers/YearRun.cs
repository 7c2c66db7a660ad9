using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.EndToEnd.CrashHost.Deliveries;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.EndToEnd.CrashHost.Transfers;

/// <summary>
/// A year of moves between ten authorities, three times a day. What a side does has an id of its own, so that a process that goes on
/// after a kill does nothing twice.
/// </summary>
internal sealed class YearRun(IReadOnlyList<Installation> country, LossyLine line, KeptTime time, int moves)
{
    private const int Days = 372;

    private static readonly TimeOnly[] Times = [new(9, 30), new(13, 0), new(17, 0)];

    private readonly Dictionary<string, Move> _byTransfer = Enumerable.Range(0, moves).Select(number => new Move(number)).ToDictionary(move => move.TransferId);
    private readonly Dictionary<(int Move, bool There), int> _next = [];

    /// <summary>The day on which a side that waits is looked at again; a message that comes wakes it before.</summary>
    private readonly Dictionary<(int Move, bool There), int> _waits = [];

    public static DateOnly Begins { get; } = new(2026, 1, 5);

    private DateOnly Today => LondonTime.Today(time.Clock);

    public async Task LiveAsync(Action<string> say)
    {
        line.Deliver = DeliverAsync;
        foreach (var installation in country)
        {
            await installation.ReconcileAsync();
        }

        var from = Math.Max(Today.DayNumber - Begins.DayNumber, 0);
        for (var day = from; day < Days; day++)
        {
            foreach (var at in Times.Select(hour => LondonTime.At(Begins.AddDays(day), hour)).Where(at => at >= time.Clock.GetUtcNow()))
            {
                if (at > time.Clock.GetUtcNow())
                {
                    time.AdvanceTo(at);
                }

                await SettleAsync();
                await ActAsync(day);
                await SettleAsync();
                await ExchangeAsync();
                await SettleAsync();
            }

            await line.ArriveLateAsync();
            await WatchAsync(day);
            say(string.Create(CultureInfo.InvariantCulture, $"day {day}"));
        }

        say(string.Create(CultureInfo.InvariantCulture, $"line {line.Lost} lost, {line.Doubled} doubled, {line.Late} late since the last kill"));
        await YearEnd.TellAsync([.. _byTransfer.Values], country, Today, say);
    }

    private Task SettleAsync() => Task.WhenAll(country.Select(installation => installation.SettleAsync()));

    private async Task ActAsync(int day)
    {
        foreach (var move in _byTransfer.Values.Where(move => move.Starts <= day))
        {
            await GoOnAsync(move, there: false, day);
            await GoOnAsync(move, there: true, day);
        }
    }

    /// <summary>Does what a side can do today.</summary>
    private async Task GoOnAsync(Move move, bool there, int day)
    {
        var side = (move.Number, there);
        if (_waits.GetValueOrDefault(side) > day)
        {
            return;
        }

        var script = there ? Script.There(move) : Script.Here(move);
        var next = _next.GetValueOrDefault(side);
        while (next < script.Count && script[next].Day <= day && await DoAsync(move, there, next, script[next]))
        {
            _next[side] = ++next;
        }

        _waits[side] = next == script.Count ? int.MaxValue
            : script[next].Day > day ? script[next].Day
            : await PassesAsync(move, there) ?? int.MaxValue;
    }

    /// <summary>The day after the one on which responsibility passes, as far as a side knows it.</summary>
    private async Task<int?> PassesAsync(Move move, bool there)
    {
        var file = await Watch.FileAsync(country[there ? move.To : move.From], there ? move.CaseIdThere : move.CaseId);
        return (there ? file?.TransferIn?.PassesOn : file?.TransfersOut.FirstOrDefault()?.PassesOn) is { } passes ? passes.DayNumber - Begins.DayNumber + 1 : null;
    }

    /// <summary>True once it is done.</summary>
    private async Task<bool> DoAsync(Move move, bool there, int number, Step step)
    {
        var installation = country[there ? move.To : move.From];
        var caseId = there ? move.CaseIdThere : move.CaseId;
        var file = await Watch.FileAsync(installation, caseId);
        if (file is { Ending: not null })
        {
            return true;
        }

        var id = new Guid(move.Number, (short)number, there ? (short)1 : (short)0, new byte[8]);
        if (await installation.Get<IActStore>().FindActAsync(id, default) is not null)
        {
            return true;
        }

        if (file is null && (there || number > 0))
        {
            return false;
        }

        if (step.Do(file!, Today) is not { } act)
        {
            return false;
        }

        var register = installation.Get<CaseRegister>();
        var decision = act is CaseOpened
            ? await register.OpenAsync(new(caseId, installation.Pack.Id, id, step.Who, act), default)
            : await register.RecordAsync(caseId, new(id, step.Who, act), default);
        return decision.Receipt is not null
            ? true
            : throw new InvalidOperationException($"{move.TransferId} ({move.Fate}), {act.GetType().Name} on {Today:yyyy-MM-dd}: {string.Join("; ", decision.Refusals)}");
    }

    private async Task ExchangeAsync()
    {
        int sent;
        do
        {
            sent = 0;
            foreach (var installation in country)
            {
                sent += await installation.Get<ExchangeDispatch>().RunOnceAsync(default);
            }
        }
        while (sent > 0);
    }

    /// <summary>After every single delivery somebody is responsible for the child.</summary>
    private async Task<ExchangeReceipt> DeliverAsync(ExchangeMessage message)
    {
        var move = _byTransfer[message.Transfer];
        var to = message.To == Authorities.CodeOf(move.To) ? move.To : move.From;
        var receipt = await country[to].Get<ExchangeInbox>().ReceiveAsync(message, default);
        if (receipt.Outcome == ExchangeOutcome.Refused)
        {
            throw new InvalidOperationException($"{move.TransferId} ({move.Fate}): {message} was refused on {Today:yyyy-MM-dd}: {receipt.Problem}");
        }

        _waits[(move.Number, false)] = _waits[(move.Number, true)] = 0;
        await SomebodyAsync(move, $"after {message}");
        return receipt;
    }

    /// <summary>Days pass too: a third of the moves is looked at each evening.</summary>
    private async Task WatchAsync(int day)
    {
        foreach (var move in _byTransfer.Values.Where(move => (move.Number + day) % 3 == 0 && move.Starts <= day && day <= move.Decides + 40))
        {
            await SomebodyAsync(move, "at the end of the day");
        }
    }

    private async Task SomebodyAsync(Move move, string when)
    {
        if (await Watch.ClaimsAsync(move, country, Today) is (false, false))
        {
            throw new InvalidOperationException($"{move.TransferId} ({move.Fate}): nobody is responsible on {Today:yyyy-MM-dd}, {when}.");
        }
    }
}

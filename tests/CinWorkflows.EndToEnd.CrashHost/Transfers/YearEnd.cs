using System.Globalization;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.EndToEnd.CrashHost.Transfers;

/// <summary>What the year came to: each move has ended, both sides agree, and each silence was escalated on its date.</summary>
internal static class YearEnd
{
    public static async Task TellAsync(IReadOnlyList<Move> moves, IReadOnlyList<Installation> country, DateOnly today, Action<string> say)
    {
        var (silences, days, secrets) = (0, 0, 0);
        foreach (var move in moves)
        {
            var transfer = (await Watch.FileAsync(country[move.From], move.CaseId))?.TransfersOut[0];
            var claims = await Watch.ClaimsAsync(move, country, today);
            if (transfer?.Outcome is not { } outcome || outcome != Expected(move.Fate))
            {
                say($"wrong {move.TransferId} ({move.Fate}) ended as {transfer?.Outcome}");
            }
            else if (claims.Here == claims.There || claims.There != (outcome == TransferOutcome.Transferred))
            {
                say($"wrong {move.TransferId} ({move.Fate}): here {claims.Here}, there {claims.There}");
            }

            days += await YearOfDays.TellAsync(move, country, today, say);
            secrets += move.IsRestricted ? await YearOfSecrets.TellAsync(move, country, say) : 0;
            if (move.Fate == Fate.Silent)
            {
                silences += await EscalatedAsync(move, country[move.From], say);
            }
        }

        say(string.Create(CultureInfo.InvariantCulture, $"year {moves.Count} moves, {silences} silences escalated on their dates, {moves.Count(move => move.MovesLater)} families that moved after the decision, {days} days each with one holder and the child found where it was"));
        say(string.Create(CultureInfo.InvariantCulture, $"secrets {moves.Count(move => move.IsRestricted)} moves of which a father must not know, {secrets} matters decided on by people"));
        foreach (var fate in moves.GroupBy(move => move.Fate).OrderBy(group => group.Key))
        {
            say(string.Create(CultureInfo.InvariantCulture, $"fate {fate.Key} {fate.Count()}"));
        }
    }

    private static TransferOutcome Expected(Fate fate) => fate switch
    {
        Fate.Remained => TransferOutcome.Remained,
        Fate.Withdrawn => TransferOutcome.Withdrawn,
        _ => TransferOutcome.Transferred,
    };

    /// <summary>N60: the working day after the acknowledgement was due, the service manager is told.</summary>
    private static async Task<int> EscalatedAsync(Move move, Installation installation, Action<string> say)
    {
        var view = (await installation.Get<ICaseReader>().FindAsync(move.CaseId, default))!;
        var limit = move.Risk switch { TransferRisk.Urgent => 1, TransferRisk.Raised => 2, _ => 3 };
        var calendar = installation.Pack.Authority.WorkingCalendar();
        var due = calendar.Add(view.File.TransfersOut[0].NotifiedOn!.Value, new(limit + 1, Unit.WorkingDays), Counting.AfterAnchor).Date;
        var told = view.Timeline.OfType<TimelineNotice>()
            .Where(notice => notice.NoticeKey.StartsWith("late-1", StringComparison.Ordinal) && notice.DutyKey.StartsWith("ObtainAcknowledgement", StringComparison.Ordinal))
            .Select(entry => LondonTime.DateOf(entry.At))
            .Distinct()
            .ToList();
        if (told is [var day] && day == due)
        {
            return 1;
        }

        say($"wrong {move.TransferId}: silence to be escalated on {due:yyyy-MM-dd}, was on {string.Join(", ", told.Select(date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}");
        return 0;
    }
}

using CinWorkflows.Cases;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.EndToEnd.CrashHost.Transfers;

/// <summary>
/// Each day of a move, as both records tell it at the end: exactly one authority holds the case, and both say where the child was to be
/// found, as it was (N47).
/// </summary>
internal static class YearOfDays
{
    public static async Task<int> TellAsync(Move move, IReadOnlyList<Installation> country, DateOnly today, Action<string> say)
    {
        var (from, to) = (country[move.From], country[move.To]);
        var here = await Watch.FileAsync(from, move.CaseId);
        var there = await Watch.FileAsync(to, move.CaseIdThere);
        if (here is null || there is null)
        {
            say($"wrong {move.TransferId} ({move.Fate}): a side has no case");
            return 0;
        }

        for (var day = YearRun.Begins.AddDays(move.Starts); day <= today; day = day.AddDays(1))
        {
            var holders = (Here: ResponsibilityLedger.On(here, from.Pack, day).IsOurs, There: ResponsibilityLedger.On(there, to.Pack, day).IsOurs);
            if (holders.Here == holders.There)
            {
                say($"wrong {move.TransferId} ({move.Fate}): on {day:yyyy-MM-dd} here {holders.Here}, there {holders.There}");
            }

            var found = Authorities.CodeOf(IsThere(move, here, day) ? move.To : move.From);
            var told = (Here: StatutoryLine.On(here, from.Pack, day).Authority, There: StatutoryLine.On(there, to.Pack, day).Authority);
            if (told.Here != found || told.There != found)
            {
                say($"wrong {move.TransferId} ({move.Fate}): on {day:yyyy-MM-dd} the child was found at {found}, told here as {told.Here}, there as {told.There}");
            }
        }

        return today.DayNumber - YearRun.Begins.DayNumber - move.Starts + 1;
    }

    /// <summary>From the day of arrival on; back from the day on which a family returned.</summary>
    private static bool IsThere(Move move, CaseFile here, DateOnly day) =>
        day >= YearRun.Begins.AddDays(move.Arrives) && !(move.Fate == Fate.Withdrawn && day >= here.TransfersOut[0].WithdrawnOn);
}

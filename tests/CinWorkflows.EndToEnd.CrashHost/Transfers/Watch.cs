using CinWorkflows.Cases;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.EndToEnd.CrashHost.Transfers;

/// <summary>Who says of a child, on a day, that they are responsible.</summary>
internal static class Watch
{
    /// <summary>The sides that say so; both for a moment while an acceptance is on its way, never none.</summary>
    public static async Task<(bool Here, bool There)> ClaimsAsync(Move move, IReadOnlyList<Installation> country, DateOnly today)
    {
        var there = await FileAsync(country[move.To], move.CaseIdThere);
        var here = await FileAsync(country[move.From], move.CaseId);
        return (
            here is not null && ResponsibilityLedger.On(here, country[move.From].Pack, today).IsOurs,
            there is not null && ResponsibilityLedger.On(there, country[move.To].Pack, today).IsOurs);
    }

    public static async Task<CaseFile?> FileAsync(Installation installation, string caseId) =>
        (await installation.Get<IActStore>().FindAsync(caseId, default))?.File;
}

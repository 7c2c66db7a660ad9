using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.EndToEnd.CrashHost.Transfers;

/// <summary>Of every fifth move the father must not know: no letter to him, of either authority, tells of the move or an address.</summary>
internal static class YearOfSecrets
{
    private static readonly DisclosureTopic[] Secret = [DisclosureTopic.Moves, DisclosureTopic.Addresses];

    /// <summary>How many matters somebody was asked to decide on instead, on both sides.</summary>
    public static async Task<int> TellAsync(Move move, IReadOnlyList<Installation> country, Action<string> say) =>
        await OfAsync(move, country[move.From], move.CaseId, say) + await OfAsync(move, country[move.To], move.CaseIdThere, say);

    private static async Task<int> OfAsync(Move move, Installation installation, string caseId, Action<string> say)
    {
        var reader = installation.Get<ICaseReader>();
        foreach (var message in await reader.MessagesAsync(new() { CaseId = caseId, Take = 500 }, default))
        {
            if (message.Order.To.Id == OrdinaryCast.Father.Id && MessageFacts.Of(message.Order.Kind).Topics.Intersect(Secret).Any())
            {
                say($"wrong {move.TransferId} ({move.Fate}): the father gets {message.Order.Kind} ({message.Order.Subject})");
            }
        }

        return (await reader.FindAsync(caseId, default))?.Timeline.OfType<TimelineDuty>().Count(duty => duty.DutyKey.StartsWith($"{DutyKind.DecideWhatIsTold}", StringComparison.Ordinal)) ?? 0;
    }
}

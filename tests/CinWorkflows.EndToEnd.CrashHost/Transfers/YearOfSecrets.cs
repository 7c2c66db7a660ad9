using System.Text.Json;
using CinWorkflows.Letters.Composing;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.EndToEnd.CrashHost.Transfers;

/// <summary>Of every fifth move the father must not know: of all that is queued for him, at either authority, no text that would leave names the new one.</summary>
internal static class YearOfSecrets
{
    /// <summary>How many matters somebody was asked to decide on instead, on both sides.</summary>
    public static async Task<int> TellAsync(Move move, IReadOnlyList<Installation> country, Action<string> say)
    {
        var secret = country[move.To].Pack.Authority.Name;
        return await OfAsync(move, country[move.From], move.CaseId, secret, say) + await OfAsync(move, country[move.To], move.CaseIdThere, secret, say);
    }

    private static async Task<int> OfAsync(Move move, Installation installation, string caseId, string secret, Action<string> say)
    {
        var (reader, composer) = (installation.Get<ICaseReader>(), installation.Get<MessageComposer>());
        foreach (var message in await reader.MessagesAsync(new() { CaseId = caseId, Take = 500 }, default))
        {
            if (message.Order.To.Id == OrdinaryCast.Father.Id
                && (await composer.ComposeAsync(message, default)).Message is { } letter
                && Said(letter).Contains(secret, StringComparison.OrdinalIgnoreCase))
            {
                say($"wrong {move.TransferId} ({move.Fate}): the father reads of {secret} in {message.Order.Kind} ({message.Order.Subject})");
            }
        }

        return (await reader.FindAsync(caseId, default))?.Timeline.OfType<TimelineDuty>().Count(duty => duty.DutyKey.StartsWith($"{DutyKind.DecideWhatIsTold}", StringComparison.Ordinal)) ?? 0;
    }

    private static string Said(OutgoingMessage letter) =>
        $"{letter.From.Name}\n{letter.Subject}\n{letter.Text}\n{letter.Html}\n{(letter.Invitation is { } entry ? JsonSerializer.Serialize(entry) : "")}";
}

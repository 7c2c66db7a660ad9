using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Notices;

/// <summary>
/// What managers need to know of a refusal, a dispute or a delay before they act (N60): who said what, when and why, whom to ring there, and
/// what is decided by when.
/// </summary>
internal static class DisputeNews
{
    /// <summary>Whether a duty is about a dispute or delay.</summary>
    public static bool Concerns(DutyKind kind) => kind is DutyKind.NotifyServiceManager or DutyKind.DecideTransferDispute;

    public static async Task<IReadOnlyList<string>> AboutAsync(CaseLetterBrief brief, Duty duty, CancellationToken cancellationToken)
    {
        if (!Concerns(duty.Kind) || duty.Subject is not MoveDaySubject subject || brief.File.TransfersOut.FirstOrDefault(move => move.Label == subject.Label) is not { } move)
        {
            return [];
        }

        var acts = (await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken)).Select(recorded => recorded.Act).ToList();
        var council = brief.Sources.Links?.NameOf(move.To) is { } name ? PlainWords.OneLine(name) : "The other authority";
        return [.. Said(acts, move, council), .. Whom(brief, move, council), .. Decides(brief, duty, move)];
    }

    private static IEnumerable<string> Said(IReadOnlyList<Act> acts, TransferOut move, string council)
    {
        var refused = move.RefusedOn is null ? null : acts.OfType<TransferRefused>().LastOrDefault(act => act.TransferId == move.Id);
        if (refused is not null)
        {
            yield return $"{council} refused on {PlainWords.Date(refused.On)}: {PlainWords.OneLine(refused.By)}, about {InWords(refused.About)}.";
            yield return $"Why, in their words: \"{PlainWords.OneLine(refused.Reasons)}\"";
        }

        if (acts.OfType<TransferDisputed>().LastOrDefault(act => act.TransferId == move.Id) is { } disputed && disputed.On == move.Dispute?.RaisedOn)
        {
            yield return $"Recorded here on {PlainWords.Date(disputed.On)}, about {InWords(disputed.About)}: \"{PlainWords.OneLine(disputed.Reasons)}\"";
        }
    }

    private static IEnumerable<string> Whom(CaseLetterBrief brief, TransferOut move, string council) =>
    [
        brief.Sources.Links?.ContactOf(move.To) is { } contact
            ? $"Whom to ring there: {PlainWords.OneLine(contact.Name)}, {council} ({PlainWords.OneLine(contact.Email)}{(contact.Mobile is { } number ? $", {PlainWords.OneLine(number)}" : ", no number in the directory")})."
            : "Whom to ring there: the directory has no contact of this authority.",
        $"Who holds the case here: {brief.Contact.NameAndAddress}.",
    ];

    private static IEnumerable<string> Decides(CaseLetterBrief brief, Duty duty, TransferOut move)
    {
        if (duty.Kind == DutyKind.NotifyServiceManager && brief.Pack.FindRule(DutyKind.DecideTransferDispute, null) is { } rule)
        {
            var within = rule.ByRisk.TryGetValue(move.Risk, out var shorter) ? shorter : rule.Timescale.Within;
            yield return $"What the {brief.RoleName(rule.Owner)} then decides{(within is { } period ? $", within {period} of being told" : "")}: whether this authority goes on, offers the child again, or holds that the other is responsible.";
        }
    }

    private static string InWords(DisputeAbout about) => about switch
    {
        DisputeAbout.Responsibility => "who is responsible",
        DisputeAbout.Delay => "a delay",
        DisputeAbout.Threshold => "whether the child's needs are high enough",
        _ => throw new ArgumentOutOfRangeException(nameof(about), about, "Not a matter of a dispute."),
    };
}

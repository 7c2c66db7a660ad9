using System.Text.RegularExpressions;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Notices;

/// <summary>What whoever answers it needs to know of a danger that an act has shown: who knows what is kept from them, and by what (N54).</summary>
internal static partial class KnownDanger
{
    /// <summary>Whether a duty is to answer such a danger.</summary>
    public static bool Is(CaseLetterBrief brief, Duty duty) => duty is { Kind: DutyKind.AnswerBreach, Subject: NamedSubject { Id: var id } } && brief.File.Breach(id)?.IsDanger == true;

    public static async Task<IEnumerable<string>> AboutAsync(CaseLetterBrief brief, Duty duty, CancellationToken cancellationToken)
    {
        if (!Is(brief, duty))
        {
            return [];
        }

        var acts = await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken);
        return acts.SelectMany(recorded => recorded.Breaches
            .Where((_, index) => RecordedBreach.IdOf(recorded.Sequence, index) == duty.Subject!.Text)
            .Select(breach => QuotedId().Replace(breach.Rule, quoted => brief.Participant(quoted.Groups[1].Value) is { } name ? PlainWords.OneLine(name) : quoted.Value)));
    }

    [GeneratedRegex("'([A-Za-z0-9._-]{1,60})'")]
    private static partial Regex QuotedId();
}

using System.Text.RegularExpressions;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Breaches;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Notices;

/// <summary>What whoever answers it needs to know of a rule that was not kept: its sentence, with people by their names; and whether it shows a danger (N54).</summary>
internal static partial class RuleNotKept
{
    /// <summary>Whether a duty is to answer a danger: somebody knows what is kept from them.</summary>
    public static bool IsDanger(CaseLetterBrief brief, Duty duty) => duty is { Kind: DutyKind.AnswerBreach, Subject: NamedSubject { Id: var id } } && brief.File.Breach(id)?.IsDanger == true;

    public static async Task<IEnumerable<string>> AboutAsync(CaseLetterBrief brief, Duty duty, CancellationToken cancellationToken)
    {
        if (duty.Kind != DutyKind.AnswerBreach)
        {
            return [];
        }

        var rules = BreachInWords.Of(duty, await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken)).ToList();
        var names = new Dictionary<string, string>();
        foreach (var id in rules.SelectMany(rule => QuotedId().Matches(rule)).Select(quoted => quoted.Groups[1].Value).Distinct())
        {
            if ((brief.Participant(id) ?? (await brief.Sources.Staff.FindAsync(id, cancellationToken))?.Name) is { } name)
            {
                names[id] = PlainWords.OneLine(name);
            }
        }

        return rules.Select(rule => QuotedId().Replace(rule, quoted => names.GetValueOrDefault(quoted.Groups[1].Value, quoted.Value)));
    }

    [GeneratedRegex("'([A-Za-z0-9._-]{1,60})'")]
    private static partial Regex QuotedId();
}

using System.Text.RegularExpressions;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.TransferPacks.Contents;

namespace CinWorkflows.TransferPacks.Gathering;

/// <summary>What nobody has settled yet when the pack is prepared. Open actions stand in the plan.</summary>
internal static partial class UnsettledGathering
{
    /// <summary>Concerns that nobody has discussed, a strategy discussion that is due, and an enquiry that goes on.</summary>
    public static IReadOnlyList<PackUnsettled> Concerns(CaseHistory history)
    {
        List<SafeguardingConcernRaised> raised = [.. history.Of<SafeguardingConcernRaised>()];
        return
        [
            .. history.File.Concerns.Where(concern => concern.IsOpen)
                .Select(concern => new PackUnsettled(concern.RaisedOn, concern.RaisedBy(raised, history.File.Concerns)?.Concern ?? Unsaid(concern))),
            .. (history.File.Strategy?.Open ?? []).Select(need => new PackUnsettled(need.Since, "A strategy discussion is due and was not held.")),
            .. history.File.OpenEnquiries.Select(enquiry => new PackUnsettled(
                enquiry.Since,
                enquiry.AwaitsConference == true ? "An enquiry under section 47 led to a child protection conference, and what it decided is not recorded." : "An enquiry under section 47 goes on.")),
        ];
    }

    private static string Unsaid(Concern concern) => concern switch
    {
        { Told: not null } => "Somebody was written to of what they must not be told, before that was known: ask the sender who knows what by now.",
        { CautionedIds: not null } => "Another authority has found that something must not reach somebody, or not by every way: ask the sender.",
        _ => "A concern that came from another system. Its words are not on the record: ask the sender.",
    };

    /// <summary>Rules that were not kept, in the words in which they were found, with the names of those whom they are about.</summary>
    public static IReadOnlyList<PackUnsettled> Breaches(CaseHistory history, IReadOnlyDictionary<string, string> names)
    {
        var open = (history.File.Breaches ?? []).Where(breach => breach.AnsweredOn is null).ToDictionary(breach => breach.Id);
        return
        [
            .. from recorded in history.Acts
               from entry in recorded.Breaches.Index()
               let breach = open.GetValueOrDefault(RecordedBreach.IdOf(recorded.Sequence, entry.Index))
               where breach is not null
               select new PackUnsettled(breach.On, Named(entry.Item.Rule, names), entry.Item.Reason),
        ];
    }

    /// <summary>A receiving worker knows nobody by an id of this record.</summary>
    private static string Named(string rule, IReadOnlyDictionary<string, string> names) =>
        QuotedId().Replace(rule, match => names.GetValueOrDefault(match.Groups[1].Value, match.Value));

    [GeneratedRegex("'([A-Za-z0-9._-]{1,60})'")]
    private static partial Regex QuotedId();
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>Marks what somebody has to look at before it is given to the person who asks.</summary>
/// <param name="others">Finds what is about others.</param>
/// <param name="isKeptFrom">Whether something is kept from the person who asks: then each text is looked at, since a text says what it says.</param>
internal sealed class SubjectAccessMarking(SomebodyElse others, bool isKeptFrom)
{
    /// <summary>Whether something is kept from a person of a case on a day.</summary>
    public static bool IsKeptFrom(CaseFile file, string personId, DateTimeOffset at) => Disclosure.Of(file, personId, LondonTime.DateOf(at)).Any();

    /// <summary>The parts of an entry, marked.</summary>
    public IReadOnlyList<SubjectAccessPassage> Of(RecordedAct recorded, IReadOnlyDictionary<string, string> names) =>
        [.. ActWords.Of(recorded.Act, names).Select((part, place) => Passage(Id(recorded.Sequence, place), part.Label, part.Text, Whole(recorded.Act, part.Text)))];

    /// <summary>Why all that an act says may have to be taken out.</summary>
    private IEnumerable<RedactionReason> Whole(Act act, string text) =>
    [
        .. EverSaid(act).Any(RestrictionNews.Restricts) || (isKeptFrom && text.Contains(' ', StringComparison.Ordinal)) ? [RedactionReason.Restricted] : Array.Empty<RedactionReason>(),
        .. EverSaid(act).Any(said => said.TellsOfDanger || IsOfSafeguarding(said)) ? [RedactionReason.MayHarm] : Array.Empty<RedactionReason>(),
        .. EverSaid(act).Any(said => said is DocumentAttached) ? [RedactionReason.DocumentToRead] : Array.Empty<RedactionReason>(),
    ];

    private static IEnumerable<Act> EverSaid(Act act) => act is EntriesCorrected corrected ? [act, .. corrected.Corrections.Select(entry => entry.Replacement).OfType<Act>()] : [act];

    private static bool IsOfSafeguarding(Act act) => act is StrategyDiscussionHeld || act.GetType().Namespace == typeof(SafeguardingConcernRaised).Namespace;

    private SubjectAccessPassage Passage(string id, string label, string text, IEnumerable<RedactionReason> whole)
    {
        List<RedactionReason> reasons = [.. whole];
        var about = others.In(text).ToList();
        return new(label, text, reasons.Count > 0
            ? [new(MarkId(id, text), 0, text.Length, about.Count > 0 ? [.. reasons, RedactionReason.AboutSomebodyElse] : reasons, [.. about.SelectMany(sentence => sentence.Who).Distinct()])]
            : [.. about.Select(sentence => new RedactionMark(
                MarkId(string.Create(CultureInfo.InvariantCulture, $"{id}/{sentence.Start}"), text.Substring(sentence.Start, sentence.Length)),
                sentence.Start,
                sentence.Length,
                [RedactionReason.AboutSomebodyElse],
                sentence.Who))]);
    }

    private static string Id(long sequence, int place) => string.Create(CultureInfo.InvariantCulture, $"{sequence}/{place}");

    /// <summary>The same for the same words at the same place, and another where they are others: a decision is never of words that nobody read.</summary>
    private static string MarkId(string place, string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{place}\n{words}")))[..16];
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
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
/// <param name="isKeptFrom">Whether something is kept from whoever reads the answer: then all that was written is looked at, since a text says what it says.</param>
internal sealed class SubjectAccessMarking(SomebodyElse others, bool isKeptFrom)
{
    /// <summary>The fields in which it stands what somebody must not be told, and those of whom that alone is known, in whatever act.</summary>
    private static readonly string[] OfRestrictions = ["restriction", "outside", "mayKnow"];

    /// <summary>Whether something is kept from a person of a case on a day.</summary>
    public static bool IsKeptFrom(CaseFile file, string personId, DateTimeOffset at) => Disclosure.Of(file, personId, LondonTime.DateOf(at)).Any();

    /// <summary>The parts of an entry, marked.</summary>
    public IReadOnlyList<SubjectAccessPassage> Of(RecordedAct recorded, IReadOnlyDictionary<string, string> names) =>
        [.. WordsOfAct.Of(recorded.Act, names).Select((part, place) => Passage(Id(recorded.Sequence, place), part, Whole(recorded.Act, part)))];

    /// <summary>Why all that a part of an act says may have to be taken out.</summary>
    private IEnumerable<RedactionReason> Whole(Act act, ActPart part) =>
    [
        .. EverSaid(act).Any(TellsOfRestrictions) || part.Within.Any(OfRestrictions.Contains) || (isKeptFrom && part.IsWritten) ? [RedactionReason.Restricted] : Array.Empty<RedactionReason>(),
        .. EverSaid(act).Any(said => said.TellsOfDanger || IsOfSafeguarding(said)) ? [RedactionReason.MayHarm] : Array.Empty<RedactionReason>(),
        .. EverSaid(act).Any(said => said is DocumentAttached) ? [RedactionReason.DocumentToRead] : Array.Empty<RedactionReason>(),
    ];

    private static IEnumerable<Act> EverSaid(Act act) => act is EntriesCorrected corrected ? [act, .. corrected.Corrections.Select(entry => entry.Replacement).OfType<Act>()] : [act];

    private static bool IsOfSafeguarding(Act act) => act is StrategyDiscussionHeld || act.GetType().Namespace == typeof(SafeguardingConcernRaised).Namespace;

    /// <summary>Whether an act says of whom something is kept, or why: of what somebody must not be told, or of who may read the case.</summary>
    private static bool TellsOfRestrictions(Act act) => RestrictionNews.Restricts(act)
        || act is DisclosureDecided or DisclosureRestrictionConfirmed or RestrictedOnAnotherCase or ToldBeforeRestricted or CaseRestricted or CaseRestrictionLifted or NamedPeopleAdded;

    private SubjectAccessPassage Passage(string id, ActPart part, IEnumerable<RedactionReason> whole)
    {
        var (about, whose) = (others.In(part.Text).ToList(), others.Whose(part.Beside));
        List<RedactionReason> reasons = [.. whole, .. whose.Count > 0 ? [RedactionReason.AboutSomebodyElse] : Array.Empty<RedactionReason>()];
        return new(part.Label, part.Text, reasons.Count > 0
            ?
            [
                new(MarkId(id, part.Text), 0, part.Text.Length, about.Count > 0 ? [.. reasons.Union([RedactionReason.AboutSomebodyElse])] : reasons, [.. whose.Concat(about.SelectMany(sentence => sentence.Who)).Distinct()])
                {
                    // A word alone, such as the part that somebody takes, is nobody's words about another.
                    TellsOfUnnamed = part.Text.Contains(' ', StringComparison.Ordinal) && about.Exists(sentence => sentence.TellsOfUnnamed),
                },
            ]
            : [.. about.Select(sentence => Mark(id, part.Text, sentence))]);
    }

    private static RedactionMark Mark(string id, string text, SentenceAbout sentence) => new(
        MarkId(string.Create(CultureInfo.InvariantCulture, $"{id}/{sentence.Start}"), text.Substring(sentence.Start, sentence.Length)),
        sentence.Start,
        sentence.Length,
        [RedactionReason.AboutSomebodyElse],
        sentence.Who)
    {
        TellsOfUnnamed = sentence.TellsOfUnnamed,
    };

    private static string Id(long sequence, int place) => string.Create(CultureInfo.InvariantCulture, $"{sequence}/{place}");

    /// <summary>The same for the same words at the same place, and another where they are others: a decision is never of words that nobody read.</summary>
    private static string MarkId(string place, string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{place}\n{words}")))[..16];
}

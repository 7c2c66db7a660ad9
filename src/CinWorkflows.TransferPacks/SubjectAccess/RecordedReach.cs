using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>
/// Every address, telephone and mailbox by which a person was ever known on a case, as a text may have it: a number however it is grouped, a postcode with or without
/// its space, a street with or without the number of the house, in full or short.
/// </summary>
internal sealed partial class RecordedReach
{
    private const int DigitsOfANumber = 10;
    private const int MostWordsOfAStreet = 8;

    private static readonly FrozenDictionary<string, string> InFull = new Dictionary<string, string>
    {
        ["st"] = "street",
        ["rd"] = "road",
        ["ave"] = "avenue",
        ["av"] = "avenue",
        ["cl"] = "close",
        ["ln"] = "lane",
        ["dr"] = "drive",
        ["ct"] = "court",
        ["cres"] = "crescent",
        ["gdns"] = "gardens",
        ["pl"] = "place",
        ["sq"] = "square",
        ["tce"] = "terrace",
        ["terr"] = "terrace",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly HashSet<string> _marks;

    private RecordedReach(IEnumerable<string> marks) => _marks = marks.ToHashSet(StringComparer.Ordinal);

    /// <summary>What was ever recorded of somebody.</summary>
    /// <param name="personId">Who.</param>
    /// <param name="isChild">Whether it is the child: where the child lives, moves to, goes to school and to the doctor is theirs.</param>
    /// <param name="said">All that was ever said by acts of the case.</param>
    public static RecordedReach Of(string personId, bool isChild, IReadOnlyList<Act> said)
    {
        var known = KnownAs.Ever(personId, said).ToList();
        return new(
        [
            .. known.Select(one => one.Email).OfType<string>().SelectMany(MailboxesIn),
            .. known.Select(one => one.Contact?.Mobile).OfType<string>().Select(number => NumbersIn(number).LastOrDefault()).OfType<string>(),
            .. known.SelectMany(one => one.Contact?.Post is { } post ? OfAddress(post) : []),
            .. isChild ? said.SelectMany(AddressesOfChild).SelectMany(address => OfAddress(address.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))) : [],
            .. isChild ? said.Select(ParticularsIn).OfType<ChildParticulars>().SelectMany(child => (string?[])[child.School, child.Gp, child.NhsNumber]).OfType<string>().SelectMany(In) : [],
        ]);
    }

    /// <summary>The same without what is recorded of another too: what a family shares tells of no one of them.</summary>
    public RecordedReach Without(params IEnumerable<RecordedReach> others) => new(_marks.Except(others.SelectMany(other => other._marks)));

    /// <summary>What is recorded of any of them.</summary>
    public static RecordedReach OfAll(IEnumerable<RecordedReach> several) => new(several.SelectMany(one => one._marks));

    /// <summary>Whether a text has a telephone, a mailbox, a postcode or a street that is none of these.</summary>
    public bool HasMoreThanThis(string text) => Link().Replace(text, " ") is var plain
        && (Mailbox().Matches(plain).Any(found => !MailboxesIn(found.Value).Any(_marks.Contains))
            || Telephone().Matches(plain).Any(found => !NumbersIn(found.Value).Any(_marks.Contains))
            || Postcode().Matches(plain).Any(found => !PostcodesIn(found.Value).Any(_marks.Contains))
            || HouseAndStreet().Matches(plain).Any(found => !StreetsIn([.. WordsIn(found.Value)]).Any(_marks.Contains)));

    /// <summary>Whether a text has any of it.</summary>
    public bool IsIn(string text) => _marks.Count > 0 && In(text).Any(_marks.Contains);

    private static IEnumerable<string> AddressesOfChild(Act act) => act switch
    {
        MoveReported { NewAddress: { } address } => [address],
        _ when ParticularsIn(act) is { } particulars => [particulars.Address ?? "", particulars.PreviousAddress ?? ""],
        _ => [],
    };

    private static ChildParticulars? ParticularsIn(Act act) => act switch
    {
        CaseOpened opened => opened.Child.Particulars,
        ChildParticularsRecorded recorded => recorded.Particulars,
        _ => null,
    };

    /// <summary>The lines of an address that say where it is: its first, those with a number, and its postcode. A town alone is nobody's.</summary>
    private static IEnumerable<string> OfAddress(IReadOnlyList<string> lines) => lines.SelectMany((line, index) =>
        Postcode().IsMatch(line) ? PostcodesIn(line)
        : index == 0 || line.Any(char.IsAsciiDigit) ? StreetsOf([.. WordsIn(line)])
        : []);

    /// <summary>A street with its house, and without where it still is a street: "9 Hidden Street" and "Hidden Street".</summary>
    private static IEnumerable<string> StreetsOf(List<string> words)
    {
        var name = words.SkipWhile(word => char.IsAsciiDigit(word[0])).ToList();
        return [.. words.Count > 1 ? [Street(words)] : Array.Empty<string>(), .. name.Count > 1 ? [Street(name)] : Array.Empty<string>()];
    }

    private static IEnumerable<string> In(string text) => [.. MailboxesIn(text), .. NumbersIn(text), .. PostcodesIn(text), .. StreetsIn([.. WordsIn(text)])];

    private static IEnumerable<string> StreetsIn(List<string> words) =>
        from first in Enumerable.Range(0, words.Count)
        from count in Enumerable.Range(2, MostWordsOfAStreet - 1)
        where first + count <= words.Count
        select Street(words.Skip(first).Take(count));

    private static string Street(IEnumerable<string> words) => $"street {string.Join(' ', words)}";

    private static IEnumerable<string> WordsIn(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => InFull.GetValueOrDefault(match.Value, match.Value));

    private static IEnumerable<string> MailboxesIn(string text) => Mailbox().Matches(text).Select(match => $"mailbox {match.Value.ToUpperInvariant()}");

    /// <summary>Numbers by their last digits, whatever digits stand before or behind them.</summary>
    private static IEnumerable<string> NumbersIn(string text) => Number().Matches(text)
        .Select(match => string.Concat(match.Value.Where(char.IsAsciiDigit)))
        .SelectMany(digits => Enumerable.Range(0, digits.Length - DigitsOfANumber + 1).Select(from => $"number {digits.Substring(from, DigitsOfANumber)}"));

    private static IEnumerable<string> PostcodesIn(string text) => Postcode().Matches(text).Select(match => $"postcode {match.Groups[1].Value}{match.Groups[2].Value}".ToUpperInvariant());

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{L}\p{Nd}._%+'-]+@[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)*")]
    private static partial Regex Mailbox();

    [GeneratedRegex(@"\d(?:[\s().–-]{0,3}\d){9,}")]
    private static partial Regex Number();

    /// <summary>A number that begins as one of this or another country does, or that stands behind a word for ringing.</summary>
    [GeneratedRegex(@"(?<![\d.])(?:\+\d|\(?0)(?:[\s().–-]{0,3}\d){8,13}(?!\d)|\b(?:tel|telephone|phone|mobile|mob|ring|rang|call|text)\w*[\s.:]{1,3}(?:(?:on|is|at|from)\s)?\d(?:[\s–-]?\d){4,13}(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\b\d{1,4}[A-Za-z]?,?\s(?:\p{Lu}[\p{L}'’-]*\s){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Close|Cl|Lane|Ln|Drive|Court|Crescent|Cres|Gardens|Gdns|Place|Square|Sq|Terrace|Way|Grove|Hill|Walk|Mews|Row|Rise|View|Park|Green)\b")]
    private static partial Regex HouseAndStreet();

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b([A-Z]{1,2}[0-9][0-9A-Z]?) {0,2}([0-9][A-Z]{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Postcode();
}

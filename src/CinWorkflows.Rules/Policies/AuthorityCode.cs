using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CinWorkflows.Rules.Policies;

/// <summary>The code of a local authority, as the Office for National Statistics gives it: a letter and eight digits.</summary>
public static partial class AuthorityCode
{
    /// <summary>
    /// The numbers in use for the authorities that have children's social care, by the first three signs: unitary authorities, metropolitan
    /// boroughs, London boroughs and counties of England, and the councils of Wales, Scotland and Northern Ireland. Source: the register of
    /// geographic codes of the Office for National Statistics, with the codes that were replaced since 2019, as records still name them.
    /// </summary>
    private static readonly FrozenDictionary<(char Country, int Kind), FrozenSet<int>> InUse = new Dictionary<(char, int), FrozenSet<int>>
    {
        [('E', 6)] = Numbers("1-66"),
        [('E', 8)] = Numbers("1-39"),
        [('E', 9)] = Numbers("1-33"),
        [('E', 10)] = Numbers("2 3 6-9 11-21 23-25 27-32 34"),
        [('W', 6)] = Numbers("1-6 8-16 18-24"),
        [('S', 12)] = Numbers("5 6 8 10 11 13-15 17-21 23 24 26-30 33-36 38-42 44-50"),
        [('N', 9)] = Numbers("1-11"),
    }.ToFrozenDictionary();

    /// <summary>
    /// The counties and unitary authorities that are no more since 2019, with those that have their area. Records name them; nobody moves to one.
    /// </summary>
    private static readonly FrozenDictionary<string, AuthorityEnded> Ended = new Dictionary<string, AuthorityEnded>
    {
        ["E06000028"] = new("Bournemouth", new(2019, 4, 1), [("E06000058", "Bournemouth, Christchurch and Poole")]),
        ["E06000029"] = new("Poole", new(2019, 4, 1), [("E06000058", "Bournemouth, Christchurch and Poole")]),
        ["E10000009"] = new("The county of Dorset", new(2019, 4, 1), [("E06000059", "Dorset Council"), ("E06000058", "Bournemouth, Christchurch and Poole")]),
        ["E10000002"] = new("The county of Buckinghamshire", new(2020, 4, 1), [("E06000060", "Buckinghamshire Council")]),
        ["E10000021"] = new("The county of Northamptonshire", new(2021, 4, 1), [("E06000061", "North Northamptonshire"), ("E06000062", "West Northamptonshire")]),
        ["E10000006"] = new("The county of Cumbria", new(2023, 4, 1), [("E06000063", "Cumberland"), ("E06000064", "Westmorland and Furness")]),
        ["E10000023"] = new("The county of North Yorkshire", new(2023, 4, 1), [("E06000065", "North Yorkshire Council")]),
        ["E10000027"] = new("The county of Somerset", new(2023, 4, 1), [("E06000066", "Somerset Council")]),
    }.ToFrozenDictionary();

    /// <summary>The kind that is given to no authority: its codes are for those that do not exist, in examples.</summary>
    private const int InventedKind = 99;

    /// <summary>Whether a text has the form of a code.</summary>
    public static bool IsOne(string? text) => text is not null && Form().IsMatch(text);

    /// <summary>Whether a code is of a kind of authority that has children's social care: a district (E07) and a region (E12) have none.</summary>
    /// <param name="code">The code, of the form of one.</param>
    public static bool IsOfChildrensServices(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return InUse.ContainsKey(KindOf(code));
    }

    /// <summary>Whether a code is among those in use; one of a new authority may not be yet.</summary>
    /// <param name="code">The code, of the form of one.</param>
    public static bool IsInUse(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return InUse.TryGetValue(KindOf(code), out var numbers) && numbers.Contains(int.Parse(code.AsSpan(3), CultureInfo.InvariantCulture));
    }

    /// <summary>What became of the authority of a code, where it is no more; null where it is not known to have ended.</summary>
    /// <param name="code">The code.</param>
    public static AuthorityEnded? EndedOf(string code) => Ended.GetValueOrDefault(code);

    /// <summary>Whether a code is for an authority that does not exist, as those of examples: E99999999.</summary>
    /// <param name="code">The code, of the form of one.</param>
    public static bool IsInvented(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return KindOf(code).Kind == InventedKind;
    }

    private static (char Country, int Kind) KindOf(string code) => (code[0], int.Parse(code.AsSpan(1, 2), CultureInfo.InvariantCulture));

    private static FrozenSet<int> Numbers(string ranges) => ranges.Split(' ')
        .Select(range => range.Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray())
        .SelectMany(range => Enumerable.Range(range[0], range[^1] - range[0] + 1))
        .ToFrozenSet();

    [GeneratedRegex("^[A-Z][0-9]{8}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

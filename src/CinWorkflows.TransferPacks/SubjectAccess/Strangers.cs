using System.Globalization;
using System.Text.RegularExpressions;
using CinWorkflows.Cases.People;

namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>
/// Finds what tells of people of whom the case may know nothing: words for kin and neighbours, and any telephone, mailbox, postcode and address that is neither
/// that of the person who asks nor of somebody who takes part for their work. Whoever rang about a family is in its notes by nothing else.
/// </summary>
/// <param name="isChild">Whether the child asks: by "the child" nobody else is meant then.</param>
/// <param name="known">Where whoever asks lives and how they are reached, and whoever takes part for their work.</param>
internal sealed partial class Strangers(bool isChild, IReadOnlyList<RecordedReach> known)
{
    private readonly RecordedReach _known = RecordedReach.OfAll(known);

    /// <summary>Whether words have one for kin.</summary>
    public bool TellOfKin(IEnumerable<string> words) => words.Any(isChild ? KinWords.TellOfKin : KinWords.TellOfAnybodysKin);

    /// <summary>Whether a text has how or where somebody else is reached.</summary>
    public bool AreReachedBy(string text) => _known.HasMoreThanThis(text);

    /// <summary>The names that stand behind a word for kin: "the neighbour Mrs Pott", "his friend Tom". What they do elsewhere is theirs too.</summary>
    /// <param name="texts">All that is written of the case.</param>
    public static IReadOnlyList<string> NamedIn(IEnumerable<string> texts) =>
    [
        .. texts.SelectMany(text => BehindAWord().Matches(text))
            .Where(found => KinWords.TellOfKin(found.Groups["kin"].Value) && !IsOfTheCalendar(found.Groups["name"].Value))
            .Select(found => found.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal),
    ];

    private static bool IsOfTheCalendar(string name) =>
        CultureInfo.InvariantCulture.DateTimeFormat is var format && format.DayNames.Concat(format.MonthNames).Contains(name.Split(' ')[0], StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?<kin>\p{L}+),?\s(?:(?:is\s)?called\s)?(?<name>(?:(?:Mr|Mrs|Miss|Ms|Mx|Dr)\.?\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)")]
    private static partial Regex BehindAWord();
}

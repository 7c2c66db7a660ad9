using CinWorkflows.TransferPacks.Contents;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>Who must not be told and who must not meet whom, in words: on the first page, and beside each person.</summary>
internal static class Restrictions
{
    /// <summary>The box on the first page.</summary>
    public static IEnumerable<string> Box(PackContents contents)
    {
        (string Name, PackRestriction? Held)[] people = [(contents.Child.Name, contents.Child.Restriction), .. contents.Network.Concat(contents.Outside ?? []).Select(person => (person.Name, person.Restriction))];
        var restricted = people.Where(person => person.Held is not null).ToList();
        if (restricted.Count == 0)
        {
            return ["Who must not be told: nobody, as far as is recorded. Ask before you write to anybody about the move."];
        }

        return
        [
            "WHO MUST NOT BE TOLD. It holds for you too, from today: look here before you write, ring or invite.",
            .. restricted.SelectMany(person => Lines(person.Held!, contents).Prepend($"{Words.OneLine(person.Name)}:")),
            "Nothing about it goes to them, to an address or mailbox that they share, or in words that somebody typed.",
        ];
    }

    /// <summary>What holds about one person: of what they must not be told, whom they must not meet, by whose decision, until when.</summary>
    public static IEnumerable<string> Lines(PackRestriction restriction, PackContents contents) =>
    [
        .. restriction.Topics.Count > 0 ? [$"MUST NOT BE TOLD OF: {string.Join(", ", restriction.Topics.Select(Words.Of))}."] : Array.Empty<string>(),
        .. restriction.NotWith is { } apart ? [$"MUST NOT MEET: {string.Join(", ", apart.Select(id => Words.OneLine(contents.NameOf(id))))}."] : Array.Empty<string>(),
        .. (restriction.Decisions ?? []).Select(Decided),
    ];

    private static string Decided(PackDecision decision) => string.Concat(
        $"Decided on {Words.Date(decision.On)} by {Words.OneLine(decision.By)}; holds ",
        decision.Until is { } until ? $"until {Words.Date(until)}." : "until a manager lifts it.");
}

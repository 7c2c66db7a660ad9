using CinWorkflows.Cases.People;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;
using CinWorkflows.Workflows.Contacts;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>The family and the professionals, and how each is reached safely.</summary>
internal static class NetworkSheet
{
    public static IEnumerable<Block> Blocks(PackContents contents)
    {
        yield return new Notice("Safety: use only the ways that are named here. A way that is called not safe is never used: somebody else may read or hear it.");
        if (contents.Child.Restriction is not null || contents.Outside is not null || contents.Network.Any(person => person.Restriction is not null))
        {
            yield return new Notice("Some people must not be told something, or must not meet somebody: it stands beside their name. Nothing about it is sent to them, to an address that they share, or in words that somebody typed.");
        }

        yield return new Heading(1, "Child and family");
        yield return new Table(
            "The child and the family",
            [new("Name", ColumnContent.RowHeader), new("Part"), new("Parental responsibility"), new("How they are reached")],
            [
                [Words.OneLine(contents.Child.Name), Words.Of(ParticipantKind.Child), "", With(contents.Child.Restriction, contents.Child.Reach, contents)],
                .. contents.Network.Where(IsFamily).Select(string[] (person) =>
                    [Words.OneLine(person.Name), Words.Of(person.Kind), Words.YesNo(person.HasParentalResponsibility), With(person.Restriction, person.Reach, contents)]),
            ]);
        if (contents.Outside is { } outside)
        {
            yield return new Heading(1, "People who do not take part any more and must not be told");
            yield return new Table(
                "People who do not take part any more and must not be told",
                [new("Name", ColumnContent.RowHeader), new("Part"), new("What holds, and how they are known")],
                outside.Select(string[] (person) => [Words.OneLine(person.Name), Words.Of(person.Kind), With(person.Restriction, person.Reach, contents)]));
        }

        yield return new Heading(1, "Professionals");
        yield return new Table(
            "Professionals who contribute to the plan",
            [new("Name", ColumnContent.RowHeader), new("Agency"), new("How they are reached"), new("Has told their counterpart")],
            contents.Network.Where(person => !IsFamily(person)).Select(string[] (person) =>
                [Words.OneLine(person.Name), Words.Or(person.Organisation), With(person.Restriction, person.Reach, contents), Told(person.Briefing)]));
    }

    private static bool IsFamily(PackPerson person) => person.Kind != ParticipantKind.Agency;

    private static string Told(PackBriefing? briefing) => briefing switch
    {
        null => "Not yet",
        { Briefed: true } => $"Yes, {Words.Date(briefing.On)}",
        _ => $"No: {Words.Or(briefing.Reason)}",
    };

    /// <summary>What somebody must not be told comes before how they are reached.</summary>
    private static string With(PackRestriction? restriction, SharedContact reach, PackContents contents) =>
        restriction is null ? Reach(reach) : string.Join('\n', [.. Restrictions.Lines(restriction, contents), Reach(reach)]);

    private static string Reach(SharedContact reach)
    {
        IEnumerable<string> ways =
        [
            .. reach.Email is { } email ? [$"E-mail: {email}"] : Array.Empty<string>(),
            .. reach.Mobile is { } mobile ? [$"Mobile: {mobile}"] : Array.Empty<string>(),
            .. reach.Post is { } post ? [$"Post: {string.Join(", ", post)}"] : Array.Empty<string>(),
            .. reach.Preferred is { } preferred ? [$"Prefers: {Words.Of(preferred)}"] : Array.Empty<string>(),
            .. reach.NotSafe is { } notSafe ? [$"NOT SAFE: {string.Join(", ", notSafe.Select(Words.Of))}"] : Array.Empty<string>(),
            .. reach.Language is { } language ? [$"Reads: {language}"] : Array.Empty<string>(),
            .. reach.EasyRead ? ["Easy words"] : Array.Empty<string>(),
        ];
        return Words.Or(string.Join('\n', ways), "In person; nothing else is known.");
    }
}

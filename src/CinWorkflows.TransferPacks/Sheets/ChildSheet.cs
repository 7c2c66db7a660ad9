using CinWorkflows.Cases.People;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>The child's numbers, languages, school, practice and addresses, and who lives with the child.</summary>
internal static class ChildSheet
{
    public static IEnumerable<Block> Blocks(PackContents contents)
    {
        var (known, move) = (contents.Child.Particulars ?? new(), contents.Move);
        return
        [
            new Heading(1, "The child"),
            new Facts(
                new("NHS number", Words.Or(Spaced(known.NhsNumber))),
                new("Unique pupil number (UPN)", Words.Or(known.Upn)),
                new("Ethnicity", known.Ethnicity is { } code ? $"{EthnicityCodes.Words.GetValueOrDefault(code, code)} ({code})" : Words.NotRecorded),
                new("Languages", known.Languages is { } languages ? string.Join(", ", languages) : Words.NotRecorded),
                new("Interpreter", Interpreter(known)),
                new("Communication needs", Words.Or(known.CommunicationNeeds)),
                new("School", Words.Or(known.School)),
                new("GP", Words.Or(known.Gp))),
            new Heading(1, "Where the child lives"),
            new Facts(
                new("Address", Words.Or(known.Address)),
                new(move.HasMoved ? "Address after the move, as it was reported" : "Address after the move, as it is expected", Words.Or(move.NewAddress)),
                new("Address before", Words.Or(known.PreviousAddress))),
            new Heading(1, "Household, brothers and sisters"),
            known.Household is { } household
                ? new Table(
                    "Who lives with the child, and brothers and sisters wherever they live",
                    [new("Name", ColumnContent.RowHeader), new("Who they are"), new("Born on"), new("Lives with the child"), new("Has a case")],
                    household.Select(string[] (member) =>
                    [
                        Words.OneLine(member.Name), member.IsSibling ? $"{member.Relationship} (sibling)" : member.Relationship, Words.Date(member.BornOn), Words.YesNo(member.LivesWithChild), HasCase(member.HasCase),
                    ]))
                { WhenEmpty = "Nobody else lives with the child, and there are no brothers or sisters." }
                : new Paragraph(Words.NotRecorded),
        ];
    }

    private static string Interpreter(ChildParticulars known) => known switch
    {
        { InterpreterNeeded: true } => $"Needed: {Words.Or(known.InterpreterLanguage)}",
        { InterpreterNeeded: false } => "Not needed",
        _ => Words.NotRecorded,
    };

    private static string HasCase(bool? has) => has is { } known ? Words.YesNo(known) : "Not known";

    /// <summary>As it is printed on letters of the health service: three digits, three, four.</summary>
    private static string? Spaced(string? number) =>
        number?.Replace(" ", "", StringComparison.Ordinal) is { Length: 10 } digits ? $"{digits[..3]} {digits[3..6]} {digits[6..]}" : number;
}

using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Tests.Pdf;

/// <summary>Papers to write, with everything that a paper can hold.</summary>
internal static class SamplePaper
{
    /// <summary>Letters with diacritics of the languages that families in the UK write their names in.</summary>
    public const string Diacritics =
        "Siân Ŵyn Llŷr Ẁẃẅỳ · Zażółć gęślą jaźń · Ștefan Țurcanu ăâî · Şükrü Ağaoğlu ıİ · Łukasz Žižka Dvořák Őrsi űrhajó · Ærøskøbing Þórður ßß ñçãõ · Nguyễn Thị Hồng Đặng · Ελένη Παπαδοπούλου ΐΰ · Олександр Єгоренко їґЖя ё · Ġgantija Ħaż-Żebbuġ · Ūdenī Ķēniņš ŠČ";

    public const string Signs = "£1,250.50 – “quoted” ‘so’ … 50 % ½ ² § † • → ← ≤ ≥ ≠ ☐ ☑ ✓ ✔ ✗ €";

    private static readonly DateTimeOffset Created = new(2026, 7, 3, 13, 5, 0, TimeSpan.Zero);

    public static Paper Of(params IEnumerable<Block> blocks) =>
        new("Child in Need plan", "CIN-2026-000417", "Westshire County Council", Created, blocks) { Marking = "Official-sensitive" };

    public static Paper Everything { get; } = Of(
        new Notice("Warning: this plan is about one child. Keep it apart from the files of brothers and sisters."),
        new Heading(1, "About the child"),
        new Facts(
            new Fact("Name", "Siân Llŷr O’Neill"),
            new Fact("Date of birth", "3 May 2014"),
            new Fact("Address", "Flat 2\n17 Ysgol Lane\nWestshire WS1 4XX"),
            new Fact("Allocated social worker", "Łukasz Žižka")),
        new Heading(1, "What was assessed"),
        new Paragraph(
            "The assessment found that Siân’s needs are met in part. Her mother has been unwell since March and relies on neighbours for getting the children to school; attendance has fallen from 96 % to 81 % in one term. Siân says that she likes school and misses her friends."),
        new Paragraph(Diacritics),
        new Paragraph(Signs),
        new Heading(2, "Strengths"),
        new Bullets(
            "A warm relationship with both grandparents, who live near and have offered to take the children on two evenings a week for as long as their mother is in treatment.",
            "School has arranged a place at the breakfast club.",
            "Mrs O’Neill asks for help when she needs it."),
        new Heading(3, "In the child’s own words"),
        new Paragraph("“I want things to be like before.”\n“I want Mum to be well.”"),
        new Heading(1, "The plan"),
        Actions(9),
        new Heading(1, "What it costs"),
        new Table(
            "Services and their cost",
            [new("Service", ColumnContent.RowHeader), new("Provider"), new("Hours a week", ColumnContent.Figures), new("Cost a week", ColumnContent.Figures)],
            [["Breakfast club", "School", "5", "£12.50"], ["Family support", "Westshire Early Help", "3", "£1,104.00"], ["Short breaks", "", "10", "£96.25"]]),
        new Table("Disagreements", [new("Who"), new("About what")], []),
        new PageBreak(),
        new Heading(1, "Signatures"),
        new Paragraph("Those who sign below agree with the plan, or state with what they do not."));

    public static Table Actions(int rows) => new(
        "Actions, who takes them and by when",
        [new("Outcome", ColumnContent.RowHeader), new("Action"), new("Who"), new("By"), new("Visits", ColumnContent.Figures)],
        Enumerable.Range(1, rows).Select(IReadOnlyList<string> (row) =>
        [
            $"Outcome {row}",
            row % 4 == 0
                ? "Refer Mrs O’Neill to the community mental health team, go with her to the first appointment, and agree with her what school and the grandparents are told; review after four weeks whether the evenings are still needed."
                : "Take the children to the breakfast club each morning.",
            row % 3 == 0 ? "Grandparents and family support worker" : "Social worker",
            $"{1 + (row % 28)} September 2026",
            $"{row * 7 % 113}",
        ]));

    /// <summary>A long case summary: parts, paragraphs, lists and tables.</summary>
    public static Paper Long(int parts) => Of(Enumerable.Range(1, parts).SelectMany(IEnumerable<Block> (part) =>
    [
        new Heading(1, $"Part {part}"),
        .. Enumerable.Range(1, 4).Select(number => new Paragraph(
            $"Paragraph {number} of part {part}. " + string.Join(' ', Enumerable.Repeat("The family was seen at home and the plan was gone through with everybody who takes part in it.", 6)))),
        new Heading(2, $"What was agreed in part {part}"),
        new Bullets("Visits every ten working days.", "The health visitor comes to the next meeting."),
        Actions(10),
    ]));
}

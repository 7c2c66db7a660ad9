using System.Globalization;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>All papers as one, to be read through: the first page, a table of contents with the pages, each paper, and the attached texts.</summary>
internal static class WholePaper
{
    /// <summary>What it is called; names nobody.</summary>
    public const string Title = "All papers in one PDF";

    /// <summary>The name of its file, without ending: before all others.</summary>
    public const string Name = "00 All papers in one PDF";

    /// <summary>Wide enough for the numbers of all pages, while they are not known.</summary>
    private const int AnyPage = 888;

    /// <summary>The paper. It is set once to learn on which page each part begins.</summary>
    /// <param name="title">What stands above it.</param>
    /// <param name="contents">What it says.</param>
    /// <param name="texts">Attached documents that are text.</param>
    /// <param name="writer">Sets it in pages.</param>
    public static Paper Of(string title, PackContents contents, IReadOnlyList<AttachedText> texts, IPaperWriter writer)
    {
        IReadOnlyList<Block> parts =
        [
            .. Sheet.All.Skip(1).SelectMany(sheet => Part(sheet.Title, sheet.Blocks(contents).Select(Lowered))),
            .. texts.SelectMany(text => Part(text.Name, text.Blocks)),
            .. Part("Documents that are kept beside this PDF", Beside(contents, texts)),
        ];
        var headings = parts.OfType<Heading>().Where(heading => heading.Level == 1).Select(heading => heading.Text).ToList();
        var pages = writer.Write(With(headings.Select(_ => AnyPage)), Stream.Null).HeadingPages;
        return With(pages.Skip(pages.Count - headings.Count));

        Paper With(IEnumerable<int> numbers) => new(
            title,
            contents.TransferId,
            contents.From.Name,
            contents.MadeAt,
            [
                Sheet.About(contents),
                .. CoverSheet.First(contents),
                new Heading(1, "What is in this PDF"),
                new Table(
                    "Each part and the page on which it begins",
                    [new("Part", ColumnContent.RowHeader), new("Page", ColumnContent.Figures)],
                    headings.Zip(numbers, string[] (heading, page) => [heading, page.ToString(CultureInfo.InvariantCulture)])),
                .. CoverSheet.FourDocuments(contents),
                .. parts,
            ])
        { Marking = contents.Marking };
    }

    private static IEnumerable<Block> Part(string heading, IEnumerable<Block> blocks) => [new PageBreak(), new Heading(1, heading), .. blocks];

    /// <summary>What cannot be shown in this PDF is told by name and digest, so that nobody takes it for lost.</summary>
    private static IEnumerable<Block> Beside(PackContents contents, IReadOnlyList<AttachedText> texts)
    {
        yield return new Paragraph("A PDF, picture, e-mail or word-processor file that somebody attached is not repeated here. It lies beside this PDF, under the name below; its SHA-256 shows that it is the same file.");
        yield return new Table(
            "Attached documents beside this PDF",
            [new("File", ColumnContent.RowHeader), new("Attached on"), new("SHA-256")],
            contents.Documents.Where(document => texts.All(text => text.Path != document.Path))
                .Select(string[] (document) => [document.Path, Words.Date(document.AttachedOn), document.Sha256]))
        { WhenEmpty = "None: everything is in this PDF." };
    }

    private static Block Lowered(Block block) => block is Heading heading ? new Heading(heading.Level + 1, heading.Text) : block;
}

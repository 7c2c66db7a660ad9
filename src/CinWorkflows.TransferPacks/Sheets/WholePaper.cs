using System.Globalization;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>All papers as one, to be read through: the first page, a table of contents with the pages, each paper, the attached texts, and inside it whatever else was attached.</summary>
internal static class WholePaper
{
    /// <summary>What it is called; names nobody.</summary>
    public const string Title = "All papers in one PDF";

    /// <summary>The name of its file, without ending: before all others.</summary>
    public const string Name = "00 All papers in one PDF";

    /// <summary>The part that tells of what cannot be set in pages.</summary>
    public const string Attached = "Attached documents that are not set in these pages";

    /// <summary>Wide enough for the numbers of all pages, while they are not known.</summary>
    private const int AnyPage = 888;

    /// <summary>The paper. It is set once to learn on which page each part begins.</summary>
    /// <param name="title">What stands above it.</param>
    /// <param name="contents">What it says.</param>
    /// <param name="texts">Attached documents that are text.</param>
    /// <param name="files">Attached documents that travel inside it.</param>
    /// <param name="writer">Sets it in pages.</param>
    public static Paper Of(string title, PackContents contents, IReadOnlyList<AttachedText> texts, IReadOnlyList<PaperFile> files, IPaperWriter writer)
    {
        IReadOnlyList<Block> parts =
        [
            .. Sheet.All.Skip(1).SelectMany(sheet => Part(sheet.Title, sheet.Blocks(contents).Select(Lowered))),
            .. texts.SelectMany(text => Part(text.Name, text.Blocks)),
            .. Part(Attached, NotSet(contents, texts, files)),
        ];
        var headings = parts.OfType<Heading>().Where(heading => heading.Level == 1).Select(heading => heading.Text).ToList();
        var pages = writer.Write(With(headings.Select(_ => AnyPage)), Stream.Null).HeadingPages;
        return With(pages.Skip(pages.Count - headings.Count)) with { Files = files };

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

    /// <summary>What cannot be set in pages is told by name and digest, and where it is, so that nobody takes it for lost.</summary>
    private static IEnumerable<Block> NotSet(PackContents contents, IReadOnlyList<AttachedText> texts, IReadOnlyList<PaperFile> files)
    {
        yield return new Paragraph(
            "A PDF, picture, e-mail or word-processor file that somebody attached is not repeated in these pages. It lies beside this PDF, under the name below; its SHA-256 shows that it is the same file. "
            + "What is also inside this PDF is in the list of attachments of your PDF reader, often under a paper clip.");
        yield return new Table(
            Attached,
            [new("File", ColumnContent.RowHeader), new("Attached on"), new("Where"), new("SHA-256")],
            contents.Documents.Where(document => texts.All(text => text.Path != document.Path))
                .Select(string[] (document) => [document.Path, Words.Date(document.AttachedOn), WhereIs(document, files), document.Sha256]))
        { WhenEmpty = "None: everything can be read in these pages." };
    }

    private static string WhereIs(PackDocument document, IReadOnlyList<PaperFile> files) =>
        files.Any(file => file.Name == Path.GetFileName(document.Path)) ? "Inside this PDF, and beside it" : "Beside this PDF";

    private static Block Lowered(Block block) => block is Heading heading ? new Heading(heading.Level + 1, heading.Text) : block;
}

using System.Text.RegularExpressions;

namespace CinWorkflows.TransferPacks.Papers;

/// <summary>
/// A document that people read: what it says and how it is ordered, and nothing of how it looks. Its title is the heading above
/// all others; the headings among its blocks start at level 1 and go down one level at a time, so that a reader who listens finds
/// the way. It is checked when it is made: who holds a paper can have it written.
/// </summary>
public sealed partial record Paper
{
    /// <summary>Makes a paper, and refuses one that could not be read in order.</summary>
    /// <param name="title">What the document is called; one line, not blank.</param>
    /// <param name="reference">By which it is found again, in the footer of every page; one line, not blank. Names nobody.</param>
    /// <param name="author">The authority that answers for it; one line, not blank.</param>
    /// <param name="created">The instant to which its content is true. Readers see it in Europe/London. Nothing else in it tells the time.</param>
    /// <param name="blocks">What it says, in reading order.</param>
    /// <exception cref="PaperException">A field is blank or has several lines, or a heading skips a level. The message quotes no text.</exception>
    public Paper(string title, string reference, string author, DateTimeOffset created, IEnumerable<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        Title = Written.Line(title, nameof(Title));
        Reference = Written.Line(reference, nameof(Reference));
        Author = Written.Line(author, nameof(Author));
        Created = created;
        Blocks = InOrder([.. blocks]);
    }

    /// <summary>What the document is called.</summary>
    public string Title { get; }

    /// <summary>By which the document is found again; stands in the footer of every page.</summary>
    public string Reference { get; }

    /// <summary>The authority that answers for the document.</summary>
    public string Author { get; }

    /// <summary>The instant to which the content is true; readers see it in Europe/London.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>What the document says, in reading order.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The language of the text as a BCP 47 tag, by which it is read out: <c>en-GB</c> unless said otherwise, <c>cy</c> for Welsh.</summary>
    /// <exception cref="PaperException">It is not such a tag.</exception>
    public string Language
    {
        get;
        init => field = LanguageTag().IsMatch(value ?? "") ? value! : throw new PaperException("Language: not a BCP 47 tag such as en-GB or cy.");
    } = "en-GB";

    /// <summary>The protective marking that stands on every page, such as "Official-sensitive"; null where there is none.</summary>
    /// <exception cref="PaperException">It is blank or has several lines.</exception>
    public string? Marking
    {
        get;
        init => field = value is null ? null : Written.Line(value, nameof(Marking));
    }

    /// <summary>Files that travel inside it, where its format can hold them; each by a name of its own.</summary>
    /// <exception cref="PaperException">Two have one name.</exception>
    public IReadOnlyList<PaperFile> Files
    {
        get;
        init => field = value.DistinctBy(file => file.Name).Count() == value.Count ? value : throw new PaperException("Files: two have one name; a reader could not tell them apart.");
    } = [];

    /// <summary>Says nothing of the content, so that a log written by mistake identifies nobody.</summary>
    public override string ToString() => $"paper of {Blocks.Count} blocks";

    private static Block[] InOrder(Block[] blocks)
    {
        var above = 0;
        for (var at = 0; at < blocks.Length; at++)
        {
            if (blocks[at] is null)
            {
                throw new PaperException($"Blocks[{at}]: is missing; leave it out.");
            }

            if (blocks[at] is Heading heading)
            {
                above = heading.Level <= above + 1
                    ? heading.Level
                    : throw new PaperException($"Blocks[{at}]: a heading of level {heading.Level} stands under one of level {above}; use level {above + 1}.");
            }
        }

        return blocks;
    }

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageTag();
}

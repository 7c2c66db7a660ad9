using System.Globalization;
using CinWorkflows.Integrations.Pdf.Files;

namespace CinWorkflows.Integrations.Pdf.Structure;

/// <summary>The headings as a reader's program lists them beside the pages, each within the one above it (ISO 32000-1, 12.3.3).</summary>
internal sealed class Bookmarks
{
    private readonly PdfFile _file;
    private readonly Stack<Bookmark> _open = new();
    private readonly Bookmark _root;
    private readonly List<int> _topPages = [];

    public Bookmarks(PdfFile file)
    {
        _file = file;
        _root = new(file.Allocate(), 0, "");
        _open.Push(_root);
    }

    /// <summary>The number of the page of each bookmark that stands below no other.</summary>
    public IReadOnlyList<int> TopPages => _topPages;

    public void Add(int level, string title, int page, int number, double top, int element)
    {
        if (level == 1)
        {
            _topPages.Add(number);
        }

        while (_open.Peek().Level >= level)
        {
            _open.Pop();
        }

        var target = string.Create(CultureInfo.InvariantCulture, $"/Title {PdfText.Of(title)}/Dest[{page} 0 R/XYZ null {PdfText.Of(top)} null]/SE {element} 0 R");
        var bookmark = new Bookmark(_file.Allocate(), level, target);
        _open.Peek().Below.Add(bookmark);
        _open.Push(bookmark);
    }

    /// <summary>Writes the list and tells its number.</summary>
    public int Finish()
    {
        _file.Put(_root.Id, $"<</Type/Outlines{Write(_root)}>>");
        return _root.Id;
    }

    /// <summary>Writes what is below a bookmark and tells the entries by which it is found from there.</summary>
    private string Write(Bookmark above)
    {
        var below = above.Below;
        for (var at = 0; at < below.Count; at++)
        {
            var previous = at > 0 ? $"/Prev {below[at - 1].Id} 0 R" : "";
            var next = at < below.Count - 1 ? $"/Next {below[at + 1].Id} 0 R" : "";
            _file.Put(below[at].Id, $"<<{below[at].Target}/Parent {above.Id} 0 R{previous}{next}{Write(below[at])}>>");
        }

        return below.Count == 0 ? "" : $"/First {below[0].Id} 0 R/Last {below[^1].Id} 0 R/Count {above.Open}";
    }

    private sealed record Bookmark(int Id, int Level, string Target)
    {
        public List<Bookmark> Below { get; } = [];

        /// <summary>How many are seen below it when all are unfolded.</summary>
        public int Open => Below.Sum(bookmark => 1 + bookmark.Open);
    }
}

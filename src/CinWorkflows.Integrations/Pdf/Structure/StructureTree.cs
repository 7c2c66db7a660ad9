using CinWorkflows.Integrations.Pdf.Files;

namespace CinWorkflows.Integrations.Pdf.Structure;

/// <summary>
/// The order and the meaning of a document's parts (ISO 32000-1, 14.7). An element is written when it is closed, so that a long table
/// is not held; for each page the elements of its marks are kept until the page is full.
/// </summary>
internal sealed class StructureTree
{
    private readonly PdfFile _file;
    private readonly int _root;
    private readonly List<int> _marks = [];
    private readonly List<int> _pages = [];

    public StructureTree(PdfFile file)
    {
        _file = file;
        _root = file.Allocate();
        Document = new(file.Allocate(), _root, "Document", "");
    }

    public StructureElement Document { get; }

    /// <summary>Which key leads from the page in work to the elements of its marks.</summary>
    public int PageKey => _pages.Count;

    public StructureElement Open(StructureElement parent, string kind, string attributes = "")
    {
        var element = new StructureElement(_file.Allocate(), parent.Id, kind, attributes);
        parent.Add(element.Id);
        return element;
    }

    public void Close(StructureElement element) => _file.Put(element.Id, element.Content());

    /// <summary>The next number for content of an element on the page in work.</summary>
    public int Mark(StructureElement element, int page)
    {
        element.Add(page, _marks.Count);
        _marks.Add(element.Id);
        return _marks.Count - 1;
    }

    public void EndPage()
    {
        _pages.Add(_file.Add($"[{PdfText.References(_marks)}]"));
        _marks.Clear();
    }

    /// <summary>Writes what holds the tree together and tells its number.</summary>
    public int Finish()
    {
        Close(Document);
        var parents = _file.Add($"<</Nums[{string.Join(' ', _pages.Select((page, key) => $"{key} {page} 0 R"))}]>>");
        _file.Put(_root, $"<</Type/StructTreeRoot/K {Document.Id} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {_pages.Count}>>");
        return _root;
    }
}

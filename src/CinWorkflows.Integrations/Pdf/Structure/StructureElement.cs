namespace CinWorkflows.Integrations.Pdf.Structure;

/// <summary>A part of a document as assistive technology sees it: its kind, what it belongs to, and where its content is.</summary>
internal sealed class StructureElement(int id, int parent, string kind, string attributes)
{
    private readonly List<(int Page, int Number)> _content = [];

    public int Id => id;

    /// <summary>Adds an element below this one, in reading order.</summary>
    public void Add(int element) => _content.Add((0, element));

    /// <summary>Adds marked content of a page, in reading order.</summary>
    public void Add(int page, int mark) => _content.Add((page, mark));

    /// <summary>The object (ISO 32000-1, table 323). Content of the first page is told by its number alone, of further pages with the page.</summary>
    public string Content()
    {
        var first = _content.Find(part => part.Page != 0).Page;
        var parts = _content.Select(part =>
            part.Page == 0 ? $"{part.Number} 0 R"
            : part.Page == first ? $"{part.Number}"
            : $"<</Type/MCR/Pg {part.Page} 0 R/MCID {part.Number}>>");
        return $"<</Type/StructElem/S/{kind}/P {parent} 0 R{(first == 0 ? "" : $"/Pg {first} 0 R")}{attributes}/K[{string.Join(' ', parts)}]>>";
    }
}

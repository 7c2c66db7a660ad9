using CinWorkflows.Integrations.Pdf.Faces;
using CinWorkflows.Integrations.Pdf.Files;
using CinWorkflows.Integrations.Pdf.Structure;

namespace CinWorkflows.Integrations.Pdf.Pages;

/// <summary>The pages one after the other. A page is written when it is turned; nothing of it is kept but its number.</summary>
internal sealed class PageFlow
{
    private readonly PdfFile _file;
    private readonly Lettering _lettering;
    private readonly StructureTree _tree;
    private readonly Margins _margins;
    private readonly int _root;
    private readonly int _resources;
    private readonly List<int> _pages = [];

    public PageFlow(PdfFile file, Lettering lettering, StructureTree tree, Margins margins)
    {
        (_file, _lettering, _tree, _margins) = (file, lettering, tree, margins);
        (_root, _resources) = (file.Allocate(), file.Allocate());
        Begin();
    }

    /// <summary>What is drawn on the page in work.</summary>
    public PageContent Content { get; private set; } = null!;

    /// <summary>Where the next text goes, in points from the top of the page.</summary>
    public double Top { get; private set; }

    /// <summary>How much room is left above the footer.</summary>
    public double Remaining => PageSize.Bottom - Top;

    /// <summary>Whether nothing stands on the page yet.</summary>
    public bool IsFresh { get; private set; }

    /// <summary>The object of the page in work.</summary>
    public int Page => _pages[^1];

    /// <summary>The number of the page in work, from 1.</summary>
    public int Number => _pages.Count;

    /// <summary>How many lines fit in what is left, less some room.</summary>
    public int Fitting(double leading, double less = 0) => (int)((Remaining - less + 0.01) / leading);

    /// <summary>Leaves a space, and turns the page where what must stand together would not fit after it. A page begins without space.</summary>
    public void Space(double space, double together)
    {
        if (!IsFresh && space + together > Remaining)
        {
            Turn();
        }
        else if (!IsFresh)
        {
            Top += space;
        }
    }

    public void Advance(double depth)
    {
        Top += depth;
        IsFresh = false;
    }

    public void Turn()
    {
        End();
        Begin();
    }

    /// <summary>Shows content of an element on the page in work.</summary>
    public void Show(StructureElement element, string kind, Action draw) => Content.Marked(kind, _tree.Mark(element, Page), draw);

    /// <summary>Writes the last page, what all pages share, and the list of pages; tells its number and how many there are.</summary>
    public (int Root, int Count) Finish()
    {
        End();
        var total = _file.Allocate();
        _margins.WriteTotal(_file, total, _resources, _pages.Count);
        var faces = _lettering.Subsets.Where(subset => subset.IsUsed).Select(subset => $"/{subset.Resource} {EmbeddedFace.Write(_file, subset)} 0 R");
        _file.Put(_resources, $"<</Font<<{string.Concat(faces)}>>/XObject<</{Margins.Total} {total} 0 R>>>>");
        _file.Put(_root, $"<</Type/Pages/Count {_pages.Count}/MediaBox[0 0 {PdfText.Of(PageSize.Width)} {PdfText.Of(PageSize.Height)}]/Kids[{PdfText.References(_pages)}]>>");
        return (_root, _pages.Count);
    }

    private void Begin()
    {
        _pages.Add(_file.Allocate());
        Content = new(_lettering, PageSize.Height);
        _margins.Draw(Content, _pages.Count);
        (Top, IsFresh) = (PageSize.Top, true);
    }

    private void End()
    {
        var content = _file.AddStream("", Content.Bytes);
        _file.Put(Page, $"<</Type/Page/Parent {_root} 0 R/Contents {content} 0 R/Resources {_resources} 0 R/StructParents {_tree.PageKey}/Tabs/S>>");
        _tree.EndPage();
    }
}

using CinWorkflows.Integrations.Pdf.Faces;
using CinWorkflows.Integrations.Pdf.Pages;
using CinWorkflows.Integrations.Pdf.Structure;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>What the setting of one document works with.</summary>
internal sealed record Desk(Lettering Lettering, StructureTree Tree, Bookmarks Bookmarks, PageFlow Flow)
{
    public LineStack Lines(string text, TextStyle style, double width) =>
        new(LineBreaks.Break(Wording.Of(text, Lettering, style.Bold), style.Size, width), style);
}

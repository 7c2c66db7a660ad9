using System.Globalization;
using CinWorkflows.Integrations.Pdf.Pages;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>
/// The head of the first page: the title, who answers for the paper, when it was made, its reference and its marking. What the
/// margins say stands here too, because those who listen do not hear the margins.
/// </summary>
internal sealed class TitleSetting(Paper paper, Desk desk) : BlockSetting
{
    private readonly LineStack _title = desk.Lines(paper.Title, TextStyle.Title, PageSize.TextWidth);
    private readonly LineStack _under = desk.Lines($"{paper.Author}\n{paper.Reference} · {Made(paper)}", TextStyle.Under, PageSize.TextWidth);
    private readonly LineStack _marking = desk.Lines(paper.Marking ?? "", TextStyle.Marking, PageSize.TextWidth);

    public override double Before => 0;

    public override double Beginning => _title.Beginning;

    public override void Place(Desk desk)
    {
        Place(desk, _title, "H1");
        desk.Flow.Advance(6);
        Place(desk, _under, "P");
        Place(desk, _marking, "P");
        desk.Flow.Advance(8);
        desk.Flow.Content.Artefact("/Type/Layout", () => desk.Flow.Content.Fill(PageSize.Left, desk.Flow.Top, PageSize.TextWidth, 2, Ink.Title));
        desk.Flow.Advance(8);
    }

    private static void Place(Desk desk, LineStack lines, string kind)
    {
        if (lines.Lines.Count > 0)
        {
            var element = desk.Tree.Open(desk.Tree.Document, kind);
            lines.Place(desk.Flow, element, kind, PageSize.Left);
            desk.Tree.Close(element);
        }
    }

    private static string Made(Paper paper) =>
        TimeZoneInfo.ConvertTime(paper.Created, LondonTime.Zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
}

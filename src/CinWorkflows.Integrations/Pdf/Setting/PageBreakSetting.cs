namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>Turns the page, unless it is new.</summary>
internal sealed class PageBreakSetting : BlockSetting
{
    public override double Before => 0;

    public override double Beginning => 0;

    public override void Place(Desk desk)
    {
        if (!desk.Flow.IsFresh)
        {
            desk.Flow.Turn();
        }
    }
}

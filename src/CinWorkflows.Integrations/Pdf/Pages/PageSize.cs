namespace CinWorkflows.Integrations.Pdf.Pages;

/// <summary>A page of A4 and where on it text stands, in points from the top left corner.</summary>
internal static class PageSize
{
    public const double Width = 595.28;
    public const double Height = 841.89;

    /// <summary>Where text begins from the left: 22 mm.</summary>
    public const double Left = 62.36;

    public const double TextWidth = Width - (2 * Left);

    public const double Right = Left + TextWidth;

    /// <summary>Where the text of a page begins.</summary>
    public const double Top = 84;

    /// <summary>Below this no text stands but the footer.</summary>
    public const double Bottom = Height - 76;

    /// <summary>How much a page holds.</summary>
    public const double Depth = Bottom - Top;

    /// <summary>Where the letters of the header stand.</summary>
    public const double HeaderBaseline = 50;

    /// <summary>Where the letters of the footer stand.</summary>
    public const double FooterBaseline = Height - 44;

    /// <summary>How thick a rule is.</summary>
    public const double Rule = 0.6;
}

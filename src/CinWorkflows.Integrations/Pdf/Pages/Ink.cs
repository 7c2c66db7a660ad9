using CinWorkflows.Integrations.Pdf.Files;

namespace CinWorkflows.Integrations.Pdf.Pages;

/// <summary>A colour, each part from 0 to 255. Text on white or on <see cref="Tint"/> keeps a contrast of at least 7 to 1 (WCAG 2.2, 1.4.6).</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    public static readonly Ink Text = new(0x0B, 0x0C, 0x0C);
    public static readonly Ink Title = new(0x12, 0x35, 0x5B);
    public static readonly Ink Quiet = new(0x4A, 0x53, 0x58);
    public static readonly Ink Rule = new(0xB1, 0xB4, 0xB6);
    public static readonly Ink Tint = new(0xEE, 0xF1, 0xF4);
    public static readonly Ink Warning = new(0xB5, 0x3A, 0x1E);
    public static readonly Ink WarningTint = new(0xFD, 0xF3, 0xEE);

    /// <summary>The colour as operands.</summary>
    public override string ToString() => $"{PdfText.Of(Red / 255.0)} {PdfText.Of(Green / 255.0)} {PdfText.Of(Blue / 255.0)}";
}

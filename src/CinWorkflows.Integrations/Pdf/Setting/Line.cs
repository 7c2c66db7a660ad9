using CinWorkflows.Integrations.Pdf.Faces;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>A line of text.</summary>
/// <param name="Text">What it shows. A space at its end keeps its last word apart from the next line's when the text is read out.</param>
/// <param name="Width">How wide it is without that space, in points.</param>
internal readonly record struct Line(ReadOnlyMemory<Character> Text, double Width);

namespace CinWorkflows.Integrations.Tests.Pdf;

/// <summary>A word on a page, in points from the page's top left corner.</summary>
internal sealed record PlacedWord(int Page, double Left, double Top, double Right, double Bottom, string Text);

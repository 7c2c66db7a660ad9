using CinWorkflows.Integrations.Notify;

namespace CinWorkflows.Integrations.Tests.Notify;

public sealed class NotifyTextTests
{
    [Theory]
    [InlineData("Dear Jane,\n\nThe record is ready.", "Dear Jane,\n\nThe record is ready.")]
    [InlineData("# Not a heading", "\\# Not a heading")]
    [InlineData("- Not a list\n* nor this", "\\- Not a list\n\\* nor this")]
    [InlineData("1. Not a list", "1\\. Not a list")]
    [InlineData("2026. Not a list", "2026\\. Not a list")]
    [InlineData("---\nsubtitle", "\\---\nsubtitle")]
    [InlineData("title\n===", "title\n\u00A0===")]
    [InlineData("^ Not a quote", "\u00A0^ Not a quote")]
    [InlineData("QR: https://example.org", "\u00A0QR: https://example.org")]
    [InlineData("    Not code", "Not code")]
    [InlineData("[not a link](https://example.org)", "\\[not a link\\](https://example.org)")]
    [InlineData("Open https://cin.example/a_b[1] now", "Open https://cin.example/a_b[1] now")]
    [InlineData("a | b", "a \\| b")]
    [InlineData("a \\ b", "a \\\\ b")]
    [InlineData("14 July, 10.30", "14 July, 10.30")]
    public void Text_ThatWouldBecomeMarkup_IsEscaped(string text, string escaped) =>
        Assert.Equal(escaped, NotifyText.Escape(text));
}

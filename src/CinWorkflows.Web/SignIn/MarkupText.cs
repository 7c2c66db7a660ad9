using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace CinWorkflows.Web.SignIn;

/// <summary>Puts markup together: its own literals as they are, everything else encoded.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupText(int literalLength, int formattedCount)
{
    private readonly StringBuilder _html = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => _html.Append(literal);

    public void AppendFormatted(Markup markup) => _html.Append(markup.Html);

    public void AppendFormatted(IEnumerable<Markup> markup) => _html.Append(Markup.All(markup).Html);

    public void AppendFormatted(string? text) => _html.Append(WebUtility.HtmlEncode(text));

    public void AppendFormatted(int number) => _html.Append(number.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _html.ToString();
}

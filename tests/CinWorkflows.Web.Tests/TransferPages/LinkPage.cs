using System.Net;
using AngleSharp.Html.Dom;

namespace CinWorkflows.Web.Tests.TransferPages;

/// <summary>A page as a browser has it.</summary>
internal sealed record LinkPage(HttpStatusCode Status, Uri Address, IReadOnlyDictionary<string, string> Headers, IHtmlDocument Document, string Text)
{
    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string Title => Document.Title ?? "";

    /// <summary>The entries of the error summary, as "#field: message".</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(item => $"{item.QuerySelector("a")?.GetAttribute("href")}: {item.TextContent.Trim()}")];

    public string Banner => Document.QuerySelector(".govuk-notification-banner__heading")?.TextContent.Trim() ?? "";

    public string Words => Document.QuerySelector("main")?.TextContent ?? "";
}

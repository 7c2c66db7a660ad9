using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinWorkflows.Pages.Tags;

/// <summary>What was done, or what has to be known before anything else.</summary>
[HtmlTargetElement("cin-banner")]
public sealed class BannerTag : TagHelper
{
    /// <summary>The word above it: "Done", "Important".</summary>
    public string Heading { get; set; } = "Done";

    /// <summary>Whether something was done, rather than is to be known.</summary>
    public bool Success { get; set; } = true;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Success ? "govuk-notification-banner govuk-notification-banner--success" : "govuk-notification-banner");
        output.Attributes.SetAttribute("role", Success ? "alert" : "region");
        output.Attributes.SetAttribute("aria-labelledby", "banner-title");
        output.Content.SetHtmlContent(new HtmlString($"<div class=\"govuk-notification-banner__header\"><h2 class=\"govuk-notification-banner__title\" id=\"banner-title\">{HtmlEncoder.Default.Encode(Heading)}</h2></div><div class=\"govuk-notification-banner__content\">"));
        output.Content.AppendHtml(content);
        output.Content.AppendHtml("</div>");
    }
}

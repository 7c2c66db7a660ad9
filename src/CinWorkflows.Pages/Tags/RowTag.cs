using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinWorkflows.Pages.Tags;

/// <summary>A row of a list of facts: <c>cin-row</c> within <c>dl.govuk-summary-list</c>.</summary>
[HtmlTargetElement("cin-row")]
public sealed class RowTag : TagHelper
{
    /// <summary>What it is.</summary>
    public string Key { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-summary-list__row");
        output.Content.SetHtmlContent($"<dt class=\"govuk-summary-list__key\">{HtmlEncoder.Default.Encode(Key)}</dt><dd class=\"govuk-summary-list__value\">");
        output.Content.AppendHtml(value);
        output.Content.AppendHtml("</dd>");
    }
}

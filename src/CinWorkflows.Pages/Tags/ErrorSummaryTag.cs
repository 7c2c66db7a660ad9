using System.Text.Encodings.Web;
using CinWorkflows.Pages.Forms;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinWorkflows.Pages.Tags;

/// <summary>What is wrong with the form, at the top; each entry leads to its field.</summary>
[HtmlTargetElement("cin-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTag : TagHelper
{
    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        List<FormFault> faults = ViewContext.ViewData.Model is IPageWithForm page ? [.. page.Form.FaultsIn(page.Questions)] : [];
        if (faults.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.SetHtmlContent(new HtmlString($"""
            <h2 class="govuk-error-summary__title" id="error-summary-title">There is a problem</h2>
            <div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">{string.Concat(faults.Select(Line))}</ul></div>
            """));
    }

    private static string Line(FormFault fault)
    {
        var message = HtmlEncoder.Default.Encode(fault.Message);
        return fault.Field.Length == 0 ? $"<li>{message}</li>" : $"<li><a href=\"#{HtmlEncoder.Default.Encode(fault.Field)}\">{message}</a></li>";
    }
}

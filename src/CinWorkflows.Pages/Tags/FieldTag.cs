using System.Text.Encodings.Web;
using CinWorkflows.Pages.Forms;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinWorkflows.Pages.Tags;

/// <summary>A field of the page's form, with its label, hint and what is wrong with it.</summary>
public abstract class FieldTag : TagHelper
{
    /// <summary>The name of the field, and its id.</summary>
    public string Name { get; set; } = "";

    /// <summary>What is asked.</summary>
    public string Label { get; set; } = "";

    /// <summary>What helps to answer; null where the label says it all.</summary>
    public string? Hint { get; set; }

    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private protected PageForm Form => ((IPageWithForm)ViewContext.ViewData.Model!).Form;

    private protected string? Wrong => Form.FaultOf(Name);

    private protected string DescribedBy => (Hint, Wrong) switch
    {
        (null, null) => "",
        (_, null) => $" aria-describedby=\"{Encoded(Name)}-hint\"",
        (null, _) => $" aria-describedby=\"{Encoded(Name)}-error\"",
        _ => $" aria-describedby=\"{Encoded(Name)}-hint {Encoded(Name)}-error\"",
    };

    /// <summary>As text of a page or of an attribute.</summary>
    private protected static string Encoded(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    /// <summary>Writes a group around the field.</summary>
    private protected void Write(TagHelperOutput output, string content)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Wrong is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        output.Content.SetHtmlContent(new HtmlString(content));
    }

    private protected string HintAndFault() =>
        (Hint is null ? "" : $"<div id=\"{Encoded(Name)}-hint\" class=\"govuk-hint\">{Encoded(Hint)}</div>")
        + (Wrong is null ? "" : $"<p id=\"{Encoded(Name)}-error\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> {Encoded(Wrong)}</p>");

    /// <summary>Several inputs that answer one question.</summary>
    private protected string FieldSet(string content, string role = "") => $"""
        <fieldset class="govuk-fieldset"{role}{DescribedBy}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{Encoded(Label)}</legend>
          {HintAndFault()}
          {content}
        </fieldset>
        """;
}

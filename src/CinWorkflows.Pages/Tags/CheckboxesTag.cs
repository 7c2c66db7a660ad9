using CinWorkflows.Pages.Forms;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinWorkflows.Pages.Tags;

/// <summary>Any of some.</summary>
[HtmlTargetElement("cin-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxesTag : FieldTag
{
    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<Choice> Items { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Write(output, FieldSet($"<div class=\"govuk-checkboxes\">{ChoiceMarkup.Of("checkbox", Name, Items, Form, Encoded)}</div>"));
}

using CinWorkflows.Pages.Forms;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinWorkflows.Pages.Tags;

/// <summary>One of some.</summary>
[HtmlTargetElement("cin-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTag : FieldTag
{
    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<Choice> Items { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Write(output, FieldSet($"<div class=\"govuk-radios\">{ChoiceMarkup.Of("radio", Name, Items, Form, Encoded)}</div>"));
}

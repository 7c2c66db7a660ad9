using CinWorkflows.Pages.Forms;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinWorkflows.Pages.Tags;

/// <summary>One of many, in a list that opens.</summary>
[HtmlTargetElement("cin-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTag : FieldTag
{
    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<Choice> Items { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => Write(output, $"""
        <label class="govuk-label govuk-label--s" for="{Encoded(Name)}">{Encoded(Label)}</label>
        {HintAndFault()}
        <select class="govuk-select{(Wrong is null ? "" : " govuk-select--error")}" id="{Encoded(Name)}" name="{Encoded(Name)}"{DescribedBy}>
          <option value="">Choose</option>
          {string.Concat(Items.Select(item => $"<option value=\"{Encoded(item.Value)}\"{(Form.Has(Name, item.Value) ? " selected" : "")}>{Encoded(item.Words)}</option>"))}
        </select>
        """);
}

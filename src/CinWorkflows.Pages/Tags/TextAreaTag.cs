using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinWorkflows.Pages.Tags;

/// <summary>A text of some lines.</summary>
[HtmlTargetElement("cin-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextAreaTag : FieldTag
{
    /// <summary>How many lines are shown.</summary>
    public int Rows { get; set; } = 5;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => Write(output, $"""
        <label class="govuk-label govuk-label--s" for="{Encoded(Name)}">{Encoded(Label)}</label>
        {HintAndFault()}
        <textarea class="govuk-textarea{(Wrong is null ? "" : " govuk-textarea--error")}" id="{Encoded(Name)}" name="{Encoded(Name)}" rows="{Rows}"{DescribedBy}>{Environment.NewLine}{Encoded(Form[Name])}</textarea>
        """);
}

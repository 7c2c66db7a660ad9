using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinWorkflows.Pages.Tags;

/// <summary>A text of one line.</summary>
[HtmlTargetElement("cin-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTag : FieldTag
{
    /// <summary>How wide, in letters: 10, 20; 0 for all the width.</summary>
    public int Width { get; set; }

    /// <summary>What is typed: "text", "email", "tel".</summary>
    public string Type { get; set; } = "text";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => Write(output, $"""
        <label class="govuk-label govuk-label--s" for="{Encoded(Name)}">{Encoded(Label)}</label>
        {HintAndFault()}
        <input class="govuk-input{(Width > 0 ? $" govuk-input--width-{Width}" : "")}{(Wrong is null ? "" : " govuk-input--error")}" id="{Encoded(Name)}" name="{Encoded(Name)}" type="{Encoded(Type)}" autocomplete="off" value="{Encoded(Form[Name])}"{DescribedBy}>
        """);
}

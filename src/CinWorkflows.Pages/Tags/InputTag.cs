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

    /// <summary>What a browser may fill in: "name"; "off" for nothing.</summary>
    public string Autocomplete { get; set; } = "off";

    /// <summary>Whether it is a code in digits, which are typed one by one and compared.</summary>
    public bool IsCode { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => Write(output, $"""
        <label class="govuk-label govuk-label--s" for="{Encoded(Name)}">{Encoded(Label)}</label>
        {HintAndFault()}
        <input class="govuk-input{(Width > 0 ? $" govuk-input--width-{Width}" : "")}{(IsCode ? " govuk-input--extra-letter-spacing" : "")}{(Wrong is null ? "" : " govuk-input--error")}" id="{Encoded(Name)}" name="{Encoded(Name)}" type="{Encoded(Type)}"{(IsCode ? " inputmode=\"numeric\"" : "")} autocomplete="{Encoded(Autocomplete)}" value="{Encoded(Form[Name])}"{DescribedBy}>
        """);
}

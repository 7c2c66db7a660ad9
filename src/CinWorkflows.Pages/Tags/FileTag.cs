using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinWorkflows.Pages.Tags;

/// <summary>A file of one's own machine.</summary>
[HtmlTargetElement("cin-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTag : FieldTag
{
    /// <summary>How the names of files end that may be chosen, separated by commas.</summary>
    public string Accept { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => Write(output, $"""
        <label class="govuk-label govuk-label--s" for="{Encoded(Name)}">{Encoded(Label)}</label>
        {HintAndFault()}
        <input class="govuk-file-upload{(Wrong is null ? "" : " govuk-file-upload--error")}" id="{Encoded(Name)}" name="{Encoded(Name)}" type="file" accept="{Encoded(Accept)}"{DescribedBy}>
        """);
}

using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinWorkflows.Pages.Tags;

/// <summary>A word of how something stands.</summary>
[HtmlTargetElement("cin-tag")]
public sealed class StatusTag : TagHelper
{
    /// <summary>Its colour: "red", "orange", "yellow", "green", "blue", "grey".</summary>
    public string Colour { get; set; } = "blue";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.Attributes.SetAttribute("class", $"govuk-tag govuk-tag--{Colour}");
    }
}

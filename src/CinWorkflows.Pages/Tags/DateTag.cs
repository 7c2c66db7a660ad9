using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinWorkflows.Pages.Tags;

/// <summary>A date in three fields: day, month, year.</summary>
[HtmlTargetElement("cin-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTag : FieldTag
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Write(output, FieldSet($"<div class=\"govuk-date-input\" id=\"{Encoded(Name)}\">{Part("day", "Day", 2)}{Part("month", "Month", 2)}{Part("year", "Year", 4)}</div>", " role=\"group\""));

    private string Part(string part, string label, int width)
    {
        var id = Encoded($"{Name}-{part}");
        return $"""
            <div class="govuk-date-input__item">
              <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for="{id}">{label}</label>
                <input class="govuk-input govuk-date-input__input govuk-input--width-{width}{(Form.IsPartWrong(Name, part) ? " govuk-input--error" : "")}" id="{id}" name="{id}" type="text" inputmode="numeric" autocomplete="off" value="{Encoded(Form[$"{Name}-{part}"])}">
              </div>
            </div>
            """;
    }
}

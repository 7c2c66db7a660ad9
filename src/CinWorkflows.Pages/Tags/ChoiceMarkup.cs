using CinWorkflows.Pages.Forms;

namespace CinWorkflows.Pages.Tags;

/// <summary>The items of radios and checkboxes; the first has the name of the field for its id, which the summary of errors leads to; so has what is said where there is none.</summary>
internal static class ChoiceMarkup
{
    public static string Of(string type, string name, IReadOnlyList<Choice> items, PageForm form, Func<string?, string> encoded)
    {
        if (items.Count == 0)
        {
            return $"<p class=\"govuk-body\" id=\"{encoded(name)}\" tabindex=\"-1\">There is nothing to choose from now.</p>";
        }

        var family = type == "radio" ? "govuk-radios" : "govuk-checkboxes";
        return string.Concat(items.Select((item, at) =>
        {
            var id = encoded(at == 0 ? name : $"{name}-{at + 1}");
            var described = item.Hint is null ? "" : $" aria-describedby=\"{id}-item-hint\"";
            return $"""
                <div class="{family}__item">
                  <input class="{family}__input" id="{id}" name="{encoded(name)}" type="{type}" value="{encoded(item.Value)}"{described}{(form.Has(name, item.Value) ? " checked" : "")}>
                  <label class="govuk-label {family}__label" for="{id}">{encoded(AtBeginning(item.Words))}</label>
                  {(item.Hint is null ? "" : $"<div id=\"{id}-item-hint\" class=\"govuk-hint {family}__hint\">{encoded(item.Hint)}</div>")}
                </div>
                """;
        }));
    }

    /// <summary>A procedure writes what is to be made sure of as the rest of a sentence.</summary>
    private static string AtBeginning(string words) => words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}

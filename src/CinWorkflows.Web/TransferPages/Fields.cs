using System.Globalization;

namespace CinWorkflows.Web.TransferPages;

/// <summary>The fields of forms, as the GOV.UK Design System has them: label, hint, what is wrong, and the field, tied together.</summary>
internal static class Fields
{
    private static readonly string[] PartsOfDate = ["day", "month", "year"];

    public static Markup Text(FormValues form, string name, string label, string? hint = null, string autocomplete = "off", string classes = "", string inputmode = "text", string type = "text", bool labelIsTitle = false)
    {
        var fault = form.FaultOf(name);
        return Group(fault, Markup.Of($"""
            {Label(name, label, labelIsTitle)}
            {Hint(name, hint)}
            {Fault(name, fault)}
            <input class="govuk-input {classes} {(fault is null ? "" : "govuk-input--error")}" id="{name}" name="{name}" type="{type}" value="{form[name]}" autocomplete="{autocomplete}" inputmode="{inputmode}"{DescribedBy(name, hint, fault)}>
            """));
    }

    public static Markup Words(FormValues form, string name, string label, string? hint = null, int rows = 6, bool labelIsTitle = false)
    {
        var fault = form.FaultOf(name);
        return Group(fault, Markup.Of($"""
            {Label(name, label, labelIsTitle)}
            {Hint(name, hint)}
            {Fault(name, fault)}
            <textarea class="govuk-textarea {(fault is null ? "" : "govuk-textarea--error")}" id="{name}" name="{name}" rows="{rows}"{DescribedBy(name, hint, fault)}>{new Markup("\n")}{form[name]}</textarea>
            """));
    }

    /// <summary>A date in three fields. The summary leads to the first part that is wrong.</summary>
    public static Markup Date(FormValues form, string name, string legend, string hint)
    {
        var faults = form.Faults.Where(fault => fault.Field.StartsWith($"{name}-", StringComparison.Ordinal)).ToList();
        var fault = faults.Count == 0 ? null : faults[0].Message;
        return Group(fault, Markup.Of($"""
            <fieldset class="govuk-fieldset" role="group"{DescribedBy(name, hint, fault)}>
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
              {Hint(name, hint)}
              {Fault(name, fault)}
              <div class="govuk-date-input" id="{name}">
                {PartsOfDate.Select(part => Part(form, name, part, fault is not null && IsWrong(form, name, part)))}
              </div>
            </fieldset>
            """));
    }

    public static Markup Choice(FormValues form, string name, string legend, IReadOnlyList<(string Value, string Text)> options, string? hint = null)
    {
        var fault = form.FaultOf(name);
        return Group(fault, Markup.Of($"""
            <fieldset class="govuk-fieldset"{DescribedBy(name, hint, fault)}>
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
              {Hint(name, hint)}
              {Fault(name, fault)}
              <div class="govuk-radios">
                {options.Select((option, at) => Markup.Of($"""
                  <div class="govuk-radios__item">
                    <input class="govuk-radios__input" id="{IdOf(name, at)}" name="{name}" type="radio" value="{option.Value}"{Checked(form[name] == option.Value)}>
                    <label class="govuk-label govuk-radios__label" for="{IdOf(name, at)}">{option.Text}</label>
                  </div>
                  """))}
              </div>
            </fieldset>
            """));
    }

    public static Markup Tick(FormValues form, string name, string legend, string text)
    {
        var fault = form.FaultOf(name);
        return Group(fault, Markup.Of($"""
            <fieldset class="govuk-fieldset"{DescribedBy(name, null, fault)}>
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
              {Fault(name, fault)}
              <div class="govuk-checkboxes">
                <div class="govuk-checkboxes__item">
                  <input class="govuk-checkboxes__input" id="{name}" name="{name}" type="checkbox" value="yes"{Checked(form[name] == "yes")}>
                  <label class="govuk-label govuk-checkboxes__label" for="{name}">{text}</label>
                </div>
              </div>
            </fieldset>
            """));
    }

    public static Markup Hidden(string name, string value) => Markup.Of($"""<input type="hidden" name="{name}" value="{value}">""");

    private static Markup Part(FormValues form, string name, string part, bool isWrong)
    {
        var id = $"{name}-{part}";
        var wrong = isWrong ? " govuk-input--error" : "";
        return Markup.Of($"""
            <div class="govuk-date-input__item">
              <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for="{id}">{CultureInfo.InvariantCulture.TextInfo.ToTitleCase(part)}</label>
                <input class="govuk-input govuk-date-input__input govuk-input--width-{(part == "year" ? 4 : 2)}{wrong}" id="{id}" name="{id}" type="text" inputmode="numeric" autocomplete="off" value="{form[id]}">
              </div>
            </div>
            """);
    }

    /// <summary>The parts that are missing; where that is all or none of them, the date as a whole.</summary>
    private static bool IsWrong(FormValues form, string name, string part) =>
        form[$"{name}-{part}"].Length == 0 || PartsOfDate.All(other => form[$"{name}-{other}"].Length > 0);

    private static string IdOf(string name, int at) => at == 0 ? name : $"{name}-{at + 1}";

    private static Markup Group(string? fault, Markup content) => Markup.Of($"""<div class="govuk-form-group {(fault is null ? "" : "govuk-form-group--error")}">{content}</div>""");

    private static Markup Label(string name, string text, bool isTitle) => isTitle
        ? Markup.Of($"""<h1 class="govuk-label-wrapper"><label class="govuk-label govuk-label--l" for="{name}">{text}</label></h1>""")
        : Markup.Of($"""<label class="govuk-label govuk-label--s" for="{name}">{text}</label>""");

    private static Markup Hint(string name, string? text) => text is null ? Markup.None : Markup.Of($"""<div id="{name}-hint" class="govuk-hint">{text}</div>""");

    private static Markup Fault(string name, string? text) => text is null
        ? Markup.None
        : Markup.Of($"""<p id="{name}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {text}</p>""");

    private static Markup DescribedBy(string name, string? hint, string? fault) => (hint, fault) switch
    {
        (null, null) => Markup.None,
        (_, null) => Markup.Of($""" aria-describedby="{name}-hint" """),
        (null, _) => Markup.Of($""" aria-describedby="{name}-error" """),
        _ => Markup.Of($""" aria-describedby="{name}-hint {name}-error" """),
    };

    private static Markup Checked(bool isChecked) => isChecked ? new(" checked") : Markup.None;
}

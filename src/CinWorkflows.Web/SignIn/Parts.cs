namespace CinWorkflows.Web.SignIn;

/// <summary>The parts of which pages are made, as the GOV.UK Design System has them.</summary>
internal static class Parts
{
    public static Markup Title(string text) => Markup.Of($"""<h1 class="govuk-heading-l">{text}</h1>""");

    public static Markup Heading(string text) => Markup.Of($"""<h2 class="govuk-heading-m">{text}</h2>""");

    public static Markup Say(string text) => Markup.Of($"""<p class="govuk-body">{text}</p>""");

    public static Markup Warning(string text) => Markup.Of($"""
        <div class="govuk-warning-text">
          <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
          <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span>{text}</strong>
        </div>
        """);

    public static Markup Button(string text, string classes = "") => Markup.Of($"""<button type="submit" class="govuk-button {classes}">{text}</button>""");

    public static Markup Hidden(string name, string value) => Markup.Of($"""<input type="hidden" name="{name}" value="{value}">""");

    public static Markup Link(string address, string text) => Markup.Of($"""<a class="govuk-link" href="{address}">{text}</a>""");

    public static Markup Summary(params IEnumerable<(string Key, Markup Value)> rows) => Markup.Of($"""
        <dl class="govuk-summary-list">
          {rows.Select(row => Markup.Of($"""
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">{row.Key}</dt>
              <dd class="govuk-summary-list__value">{row.Value}</dd>
            </div>
            """))}
        </dl>
        """);
}

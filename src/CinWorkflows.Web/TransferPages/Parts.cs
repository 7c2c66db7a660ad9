namespace CinWorkflows.Web.TransferPages;

/// <summary>The parts of which pages are made, as the GOV.UK Design System has them.</summary>
internal static class Parts
{
    public static Markup BackLink(string address, string text = "Back") => Markup.Of($"""<nav aria-label="{text}"><a href="{address}" class="govuk-back-link">{text}</a></nav>""");

    /// <summary>The summary of what is wrong, at the top; each entry leads to its field.</summary>
    public static Markup ErrorSummary(IReadOnlyList<FieldFault> faults) => Markup.When(faults.Count > 0, Markup.Of($"""
        <div class="govuk-error-summary" role="alert" aria-labelledby="error-summary-title" tabindex="-1">
          <h2 class="govuk-error-summary__title" id="error-summary-title">There is a problem</h2>
          <div class="govuk-error-summary__body">
            <ul class="govuk-list govuk-error-summary__list">
              {faults.Select(fault => fault.Field.Length == 0
                  ? Markup.Of($"<li>{fault.Message}</li>")
                  : Markup.Of($"""<li><a href="#{fault.Field}">{fault.Message}</a></li>"""))}
            </ul>
          </div>
        </div>
        """));

    public static Markup Banner(string text) => Markup.Of($"""
        <div class="govuk-notification-banner govuk-notification-banner--success" role="alert" aria-labelledby="banner-title">
          <div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="banner-title">Done</h2></div>
          <div class="govuk-notification-banner__content"><p class="govuk-notification-banner__heading">{text}</p></div>
        </div>
        """);

    public static Markup Title(string text) => Markup.Of($"""<h1 class="govuk-heading-l">{text}</h1>""");

    public static Markup Heading(string text) => Markup.Of($"""<h2 class="govuk-heading-m">{text}</h2>""");

    public static Markup Say(string text) => Markup.Of($"""<p class="govuk-body">{text}</p>""");

    public static Markup Inset(Markup content) => Markup.Of($"""<div class="govuk-inset-text">{content}</div>""");

    public static Markup Warning(string text) => Markup.Of($"""
        <div class="govuk-warning-text">
          <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
          <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span>{text}</strong>
        </div>
        """);

    public static Markup Button(string text, string classes = "") => Markup.Of($"""<button type="submit" class="govuk-button {classes}">{text}</button>""");

    public static Markup Buttons(params IEnumerable<Markup> buttons) => Markup.Of($"""<div class="govuk-button-group">{buttons}</div>""");

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

    public static Markup Tasks(string id, params IEnumerable<TaskLine> tasks) => Markup.Of($"""
        <ul class="govuk-task-list">
          {tasks.Select((task, at) => Markup.Of($"""
            <li class="govuk-task-list__item {(task.Address is null ? "" : "govuk-task-list__item--with-link")}">
              <div class="govuk-task-list__name-and-hint">
                {(task.Address is null
                    ? Markup.Of($"<div>{task.Text}</div>")
                    : Markup.Of($"""<a class="govuk-link govuk-task-list__link" href="{task.Address}" aria-describedby="{id}-{at}-status">{task.Text}</a>"""))}
              </div>
              <div class="govuk-task-list__status" id="{id}-{at}-status">{(task.IsOpen
                  ? Markup.Of($"""<strong class="govuk-tag govuk-tag--blue">{task.Status}</strong>""")
                  : Markup.Of($"{task.Status}"))}</div>
            </li>
            """))}
        </ul>
        """);
}

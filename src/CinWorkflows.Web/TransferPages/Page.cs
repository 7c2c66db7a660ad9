namespace CinWorkflows.Web.TransferPages;

/// <summary>A page for people.</summary>
/// <param name="Title">The task; the same as its first heading.</param>
/// <param name="Content">All below the way back.</param>
internal sealed record Page(string Title, Markup Content)
{
    /// <summary>What the pages for the other authority are called, above each.</summary>
    public const string Service = "Transfer of a case between authorities";

    /// <summary>What the whole is called that this page is of.</summary>
    public string Whole { get; init; } = Service;

    /// <summary>Where Back leads; null where there is no way back.</summary>
    public string? Back { get; init; }

    /// <summary>What is wrong with the form; the title says that something is.</summary>
    public IReadOnlyList<FieldFault> Faults { get; init; } = [];

    public int Status { get; init; } = 200;

    /// <summary>Until when the browser is let in, for the bar at the top with the way out.</summary>
    public Markup Bar { get; init; } = Markup.None;

    public string Html() => Markup.Of($"""
        <!DOCTYPE html>
        <html lang="en-GB" class="govuk-template">
        <head>
          <meta charset="utf-8">
          <title>{(Faults.Count > 0 ? "Error: " : "")}{Title} – {Whole}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
          <meta name="robots" content="noindex, nofollow">
          <link rel="stylesheet" href="{TransferAssets.GovukStyles}">
        </head>
        <body class="govuk-template__body">
          <a href="#main-content" class="govuk-skip-link">Skip to main content</a>
          <header class="govuk-template__header">
            <div class="govuk-generic-header"><div class="govuk-generic-header__container govuk-width-container">
              <div class="govuk-generic-header__logo">{Whole}</div>
            </div></div>
          </header>
          <div class="govuk-width-container">
            {Bar}
            {(Back is null ? Markup.None : Parts.BackLink(Back))}
            <main class="govuk-main-wrapper" id="main-content">
              <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
                {Parts.ErrorSummary(Faults)}
                {Content}
              </div></div>
            </main>
          </div>
          <footer class="govuk-template__footer">
            <div class="govuk-footer"><div class="govuk-width-container">
              <p class="govuk-body-s">These pages hold information about a child. Do not leave them open where others can read them.</p>
            </div></div>
          </footer>
        </body>
        </html>
        """).Html;
}

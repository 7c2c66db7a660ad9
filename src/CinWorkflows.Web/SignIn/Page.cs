namespace CinWorkflows.Web.SignIn;

/// <summary>A page of the sign-in.</summary>
/// <param name="Title">The task; the same as its first heading.</param>
/// <param name="Content">The rest of it.</param>
internal sealed record Page(string Title, Markup Content)
{
    /// <summary>What the whole is called that this page is of.</summary>
    public required string Whole { get; init; }

    public int Status { get; init; } = 200;

    public string Html() => Markup.Of($"""
        <!DOCTYPE html>
        <html lang="en-GB" class="govuk-template">
        <head>
          <meta charset="utf-8">
          <title>{Title} – {Whole}</title>
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
            <main class="govuk-main-wrapper" id="main-content">
              <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
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

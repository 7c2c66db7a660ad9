using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.TransferAnswers;
using CinWorkflows.Workflows.TransferLinks;

namespace CinWorkflows.Web.TransferPages;

/// <summary>Somebody who was let in.</summary>
/// <param name="Link">Over which link.</param>
/// <param name="Transfer">To which transfer.</param>
/// <param name="By">The name that they gave.</param>
/// <param name="Secret">The secret that stays with their browser.</param>
/// <param name="FormToken">What their forms bring.</param>
/// <param name="Idle">How long their browser may be unused.</param>
internal sealed record Visit(TransferLink Link, ReceivedTransfer Transfer, string By, string Secret, string FormToken, TimeSpan Idle)
{
    public string Pages => TransferLinkAddress.PagesOf(Link.Id);

    /// <summary>Who is here, until when, and the way out.</summary>
    public Markup Bar => Markup.Of($"""
        <section class="govuk-!-margin-top-3" aria-label="Your visit">
          <p class="govuk-body-s govuk-!-margin-bottom-1">You answer as {By}. These pages close at {PageDates.Moment(Link.Session!.Until)}, and when they are not used for {(int)Idle.TotalMinutes} minutes.</p>
          <form method="post" action="{Pages}/leave" novalidate>{FormTie.Of(FormToken)}{Parts.Button("Leave these pages", "govuk-button--secondary govuk-!-margin-bottom-2")}</form>
        </section>
        """);

    public Page Page(string title, Markup content) => new(title, content) { Bar = Bar, Back = Pages };

    public override string ToString() => $"visit over {Link}";
}

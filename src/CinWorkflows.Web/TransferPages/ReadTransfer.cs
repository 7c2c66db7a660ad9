using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Links;
using CinWorkflows.Workflows.TransferAnswers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferPages;

/// <summary>What is sent, and what is to be done: the page to which every other one leads back.</summary>
internal sealed class ReadTransfer(LinkGate gate, ITransferPackContents pack) : ILinkPage
{
    private const string Title = "Transfer of a case to you";

    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet("/{link}", (string link, string? done, HttpContext http, ReadTransfer read) => read.ShowAsync(http, link, done));

    private async Task<IResult> ShowAsync(HttpContext http, string linkId, string? done)
    {
        var (visit, instead) = await gate.AdmitAsync(http, linkId);
        if (visit is null)
        {
            return instead!;
        }

        var parts = await pack.PartsAsync(visit.Transfer.File, visit.Transfer.TransferId, http.RequestAborted);
        return new PageAnswer(visit.Page(Title, Content(visit, parts, AnswerTasks.All.FirstOrDefault(task => task.Path == done)?.Done)) with { Back = null });
    }

    private static Markup Content(Visit visit, IReadOnlyList<TransferPackContent> parts, string? done)
    {
        var transfer = visit.Transfer;
        return Markup.Of($"""
            {(done is null ? Markup.None : Parts.Banner(done))}
            {Parts.Title(Title)}
            {(transfer.Over is { } over ? Parts.Inset(Markup.Of($"{over}")) : Markup.None)}
            {Parts.Summary(Cover(transfer))}
            {Parts.Heading("Risks")}
            {(transfer.Risk == TransferRisk.Standard ? Markup.None : Parts.Warning($"{RiskWord(transfer.Risk)} risk: {RiskMeaning(transfer.Risk)}"))}
            {(transfer.RiskNote is null ? Markup.None : Parts.Inset(Markup.Words(transfer.RiskNote)))}
            {Parts.Heading("Documents")}
            {Documents(visit, parts)}
            {Markup.When(transfer.Over is null, Markup.Of($"""
                {Parts.Heading("What to do")}
                {Parts.Tasks("task", AnswerTasks.All.Select(task => Line(task, visit)))}
                """))}
            {Markup.When(transfer.Questions.Count > 0, Markup.Of($"""
                {Parts.Heading("Questions and answers")}
                {transfer.Questions.Select(Question)}
                """))}
            """);
    }

    private static IEnumerable<(string, Markup)> Cover(ReceivedTransfer transfer)
    {
        yield return ("Reference", Markup.Of($"{transfer.TransferId}"));
        yield return ("From", Markup.Of($"{transfer.From}"));
        if (transfer.NotifiedOn is { } notified)
        {
            yield return ("Notified on", Markup.Of($"{PageDates.Day(notified)}"));
        }

        if (transfer.ResidentOn is { } resident)
        {
            yield return (transfer.HasMoved ? "Family lives in your area since" : "Family is expected in your area on", Markup.Of($"{PageDates.Day(resident)}"));
        }

        yield return ("Risk of the move", Markup.Of($"{RiskWord(transfer.Risk)}"));
        yield return ("Where the child lives", Markup.Of($"{transfer.Responsible.WhereTheChildLives}"));
        yield return ("Who holds the case", Markup.Of($"{transfer.Responsible.WhoHoldsTheCase}"));
        if (transfer.Worker is { } worker)
        {
            yield return ("Your worker", Markup.Of($"{worker}"));
        }
    }

    private static Markup Documents(Visit visit, IReadOnlyList<TransferPackContent> parts)
    {
        if (parts.Count == 0)
        {
            return Parts.Say("The documents cannot be shown at the moment. Call the sender.");
        }

        var zip = parts.FirstOrDefault(part => part.Form == TransferPackForm.Zip);
        return Markup.Of($"""
            <ul class="govuk-list govuk-list--spaced">
              {parts.Where(part => part.Form != TransferPackForm.Zip).GroupBy(part => part.Title).Select(document => Markup.Of($"""
                <li><strong>{document.Key}</strong><br>{Markup.All(document.Select(part => FormOf(visit, part)))}</li>
                """))}
            </ul>
            {(zip is null ? Markup.None : Markup.Of($"""<p class="govuk-body">{FormOf(visit, zip)}</p>"""))}
            """);
    }

    private static Markup FormOf(Visit visit, TransferPackContent part) => part.Form switch
    {
        TransferPackForm.Html => Markup.Of($"""<a class="govuk-link govuk-!-margin-right-3" href="{ReadPart.AddressOf(visit, part)}">Read<span class="govuk-visually-hidden"> {part.Title}</span></a>"""),
        TransferPackForm.Original => Markup.Of($"""<a class="govuk-link" href="{ReadPart.AddressOf(visit, part)}">Download<span class="govuk-visually-hidden"> {part.Title}</span> ({Path.GetExtension(part.Id).TrimStart('.').ToUpperInvariant()}, {Size(part.Bytes)})</a>"""),
        TransferPackForm.Pdf => Markup.Of($"""<a class="govuk-link" href="{ReadPart.AddressOf(visit, part)}">Download<span class="govuk-visually-hidden"> {part.Title}</span> (PDF, {Size(part.Bytes)})</a>"""),
        _ => Markup.Of($"""<a class="govuk-link" href="{ReadPart.AddressOf(visit, part)}">Download everything (ZIP, {Size(part.Bytes)})</a>"""),
    };

    private static TaskLine Line(AnswerTask task, Visit visit)
    {
        var (status, isOpen) = task.Status(visit.Transfer);
        return new(task.Title, task.IsOffered(visit.Transfer) ? task.AddressIn(visit) : null, status, isOpen);
    }

    private static Markup Question(ReceivedQuestion question) => Markup.Of($"""
        <h3 class="govuk-heading-s govuk-!-margin-bottom-1">Asked on {PageDates.Day(question.AskedOn)}</h3>
        <p class="govuk-body">{Markup.Words(question.Question)}</p>
        {(question.Answer is { } answer
            ? Parts.Inset(Markup.Of($"<strong>Answered on {PageDates.Day(question.AnsweredOn ?? question.AskedOn)}</strong><br>{Markup.Words(answer)}"))
            : Parts.Inset(Markup.Of($"There is no answer yet.")))}
        """);

    private static string Size(long bytes) => bytes < 1024 * 1024
        ? $"{Math.Max(1, bytes / 1024)} KB"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024.0):0.0} MB");

    private static string RiskWord(TransferRisk risk) => risk switch
    {
        TransferRisk.Standard => "Standard",
        TransferRisk.Raised => "Raised",
        _ => "Urgent",
    };

    private static string RiskMeaning(TransferRisk risk) => risk == TransferRisk.Urgent
        ? "the child may come to harm unless you act at once."
        : "protective factors are lost or risks grow with the move.";
}

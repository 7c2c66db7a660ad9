using System.Globalization;
using System.Text.RegularExpressions;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.TransferAnswers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferPages;

/// <summary>
/// The page of a task: the form, what is wrong with it, what is to be checked, and the answer on the case. A form that is sent twice,
/// by a double click or from the history, is one answer.
/// </summary>
internal sealed partial class AnswerForm(LinkGate gate, TransferAnswering answering, TimeProvider clock) : ILinkPage
{
    private const string Step = "step";
    private const string Checked = "checked";
    private const string Change = "change";

    public static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var task in AnswerTasks.All)
        {
            pages.MapGet($"/{{link}}/{task.Path}", (string link, HttpContext http, AnswerForm form) => form.AskAsync(http, link, task));
            pages.MapPost($"/{{link}}/{task.Path}", (string link, HttpContext http, AnswerForm form) => form.TakeAsync(http, link, task));
        }
    }

    private async Task<IResult> AskAsync(HttpContext http, string linkId, AnswerTask task)
    {
        var (visit, instead) = await gate.AdmitAsync(http, linkId);
        return visit is null ? instead!
            : task.IsOffered(visit.Transfer) ? Ask(visit, task, FormValues.Empty)
            : new SeeOther(visit.Pages);
    }

    private async Task<IResult> TakeAsync(HttpContext http, string linkId, AnswerTask task)
    {
        var (visit, instead) = await gate.AdmitAsync(http, linkId);
        if (visit is null)
        {
            return instead!;
        }

        var form = await FormBody.ReadAsync(http);
        if (!await gate.IsOursAsync(http, visit.Link, visit.Secret, form) || FormTie.InstanceOf(form) is not { } instance)
        {
            return new PageAnswer(OtherPages.NotTaken(StatusCodes.Status403Forbidden, "The form did not come from these pages."));
        }

        if (form[Step] == Change)
        {
            return Ask(visit, task, form);
        }

        if (task.Faults(form) is { Count: > 0 } faults)
        {
            return Ask(visit, task, form.With(faults), StatusCodes.Status400BadRequest);
        }

        return form[Step] != Checked && task.Check(form) is { } check
            ? ToCheck(visit, task, form, check)
            : await RecordAsync(http, visit, task, form, instance);
    }

    private async Task<IResult> RecordAsync(HttpContext http, Visit visit, AnswerTask task, FormValues form, string instance)
    {
        var answer = task.Answer(form, visit.Link.TransferId, visit.By, LondonTime.Today(clock), instance);
        var decision = await answering.RecordAsync(visit.Link, $"{task.Path}/{instance}", answer, http.RequestAborted);
        if (decision.Receipt is { } receipt)
        {
            if (!receipt.Repeated)
            {
                await gate.NoteAsync(http, visit.Link, LinkEventKind.Answered, task.Path);
            }

            return new SeeOther($"{visit.Pages}?done={task.Path}");
        }

        await gate.NoteAsync(http, visit.Link, LinkEventKind.AnswerRefused, task.Path);
        return Ask(visit, task, form.With(decision.Refusals.Select(refusal => new FieldFault(task.FieldOf(refusal.Field), InWords(refusal)))), StatusCodes.Status422UnprocessableEntity);
    }

    private static PageAnswer Ask(Visit visit, AnswerTask task, FormValues form, int status = StatusCodes.Status200OK) => new(visit.Page(task.Title, Markup.Of($"""
        {Parts.Title(task.Title)}
        {task.Intro(visit.Transfer)}
        <form method="post" action="{task.AddressIn(visit)}" novalidate>
          {FormTie.Of(visit.FormToken, form)}
          {task.Form(form)}
          {Parts.Button(task.IsChecked ? "Continue" : task.Send)}
        </form>
        """)) with
    {
        Faults = form.Faults,
        Status = status,
    });

    private static PageAnswer ToCheck(Visit visit, AnswerTask task, FormValues form, IReadOnlyList<(string Key, Markup Value)> check)
    {
        const string Title = "Check your answers";
        var carried = Markup.Of($"{FormTie.Of(visit.FormToken, form)}{Markup.All(task.Carried.Select(field => Fields.Hidden(field, form[field])))}");
        return new(visit.Page(Title, Markup.Of($"""
            <span class="govuk-caption-l">{task.Title}</span>
            {Parts.Title(Title)}
            {Parts.Summary([.. check, ("Your name", Markup.Of($"{visit.By}"))])}
            <form method="post" action="{task.AddressIn(visit)}" novalidate>
              {carried}
              <div class="govuk-button-group">
                <button type="submit" name="{Step}" value="{Checked}" class="govuk-button">{task.Send}</button>
                <button type="submit" name="{Step}" value="{Change}" class="govuk-button govuk-button--secondary">Change answers</button>
              </div>
            </form>
            """)) with
        {
            Back = task.AddressIn(visit),
        });
    }

    /// <summary>A reason of the case's, as a sentence to somebody who does not know its fields.</summary>
    private static string InWords(Refusal refusal)
    {
        if (refusal.Field == "id")
        {
            return "You have sent this form already, and what you sent then is recorded. To say something else, go back to the list of tasks and open the form again";
        }

        var reason = IsoDate().Replace(refusal.Reason.TrimEnd('.'), date => DateOnly.TryParseExact(date.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? PageDates.Day(day) : date.Value);
        return reason.Length == 0 ? "This cannot be recorded" : $"{char.ToUpperInvariant(reason[0])}{reason[1..]}";
    }

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex IsoDate();
}

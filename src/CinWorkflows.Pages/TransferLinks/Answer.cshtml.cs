using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.TransferAnswers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>
/// The page of a task: the form, what is wrong with it, what is to be checked, and the answer on the case. A form that is sent twice,
/// by a double click or from the history, is one answer.
/// </summary>
internal sealed class AnswerModel(LinkGate gate, TransferAnswering answering, TimeProvider clock) : LinkPage(gate), IPageWithFields
{
    public const string Step = "step";
    public const string Checked = "checked";
    public const string Change = "change";

    /// <inheritdoc />
    public IReadOnlyList<Field> Fields => Task.Fields;

    /// <summary>What is answered: each task has an address of its own, which brings it.</summary>
    public AnswerTask Task => HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<AnswerTask>();

    /// <summary>What makes the form this one.</summary>
    public string Instance { get; private set; } = FormTie.NewInstance();

    /// <summary>Whether what was filled in is shown to be checked.</summary>
    public bool IsToCheck { get; private set; }

    public async Task<IActionResult> OnGetAsync() =>
        await AdmitAsync() is { } instead ? instead
            : Task.IsOffered(Visit!.Transfer) ? Page()
            : new SeeOtherPage(Visit.Pages);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await AdmitAsync() is { } instead)
        {
            return instead;
        }

        var sent = await FormBody.ReadAsync(HttpContext);
        if (!await Gate.IsOursAsync(HttpContext, Visit!.Link, Visit.Secret, sent) || FormTie.InstanceOf(sent) is not { } instance)
        {
            return OtherPages.NotOurs;
        }

        (Instance, Form) = (instance, PageForm.Of(sent, FormTie.Token, FormTie.Instance, Step));
        if (sent[Step] == Change)
        {
            return Page();
        }

        var answer = Task.Read(Form, new(Visit.Link.TransferId, Visit.By, LondonTime.Today(clock), instance));
        if (!Form.IsFine)
        {
            return Page(StatusCodes.Status400BadRequest);
        }

        IsToCheck = Task.IsChecked && sent[Step] != Checked;
        return IsToCheck ? Page() : await RecordAsync(Visit, answer);
    }

    private async Task<IActionResult> RecordAsync(Visit visit, ReceivingAuthorityAct answer)
    {
        var decision = await answering.RecordAsync(visit.Link, $"{Task.Path}/{Instance}", answer, HttpContext.RequestAborted);
        if (decision.Receipt is { } receipt)
        {
            if (!receipt.Repeated)
            {
                await Gate.NoteAsync(HttpContext, visit.Link, LinkEventKind.Answered, Task.Path);
            }

            return new SeeOtherPage($"{visit.Pages}?done={Task.Path}");
        }

        await Gate.NoteAsync(HttpContext, visit.Link, LinkEventKind.AnswerRefused, Task.Path);
        foreach (var refusal in decision.Refusals)
        {
            Form.Fault(Task.FieldOf(refusal.Field), InWords(refusal));
        }

        return Page(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>A reason of the case's, as a sentence to somebody who does not know its fields.</summary>
    private static string InWords(Refusal refusal) => refusal.Field == "id"
        ? "You have sent this form already, and what you sent then is recorded. To say something else, go back to the list of tasks and open the form again"
        : PlainReason.Of(refusal.Reason.TrimEnd('.'));
}

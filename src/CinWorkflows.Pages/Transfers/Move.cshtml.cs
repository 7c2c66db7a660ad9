using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Transfers;

/// <summary>
/// The move of a family to or from another authority: who is responsible today, each step and how it stands, what the other authority has said, the link by
/// which it reads the pack, and the moves before.
/// </summary>
[Authorize(PagePolicies.HandOverCases)]
internal sealed class MoveModel(CaseReading reading, IStaffDoor door, IHandoverDoor handover, CaseTasks tasks, AuthorityNames names) : PageOfCase(reading)
{
    private const string Issue = "issue";
    private const string Revoke = "revoke";
    private const string ShowCode = "code";

    /// <summary>Who holds the case today, and who keeps the child safe.</summary>
    public IReadOnlyList<string> Responsible { get; private set; } = [];

    /// <summary>The moves that are shown with their steps: the one from here that goes on or was the last, and the one by which the child came.</summary>
    public IReadOnlyList<MoveSection> Sections { get; private set; } = [];

    /// <summary>The moves before.</summary>
    public IReadOnlyList<string> Earlier { get; private set; } = [];

    /// <summary>Where a move is told of; null where one goes on, or cannot begin.</summary>
    public PageTask? Begin { get; private set; }

    public IReadOnlyList<string> MustNotKnow { get; private set; } = [];

    /// <summary>The link; null where none was sent.</summary>
    public LinkLines? Link { get; private set; }

    /// <summary>Whether a link may be sent: the other authority was notified by one.</summary>
    public bool SendsLinks { get; private set; }

    /// <summary>How the link and its code reach them.</summary>
    public string LinkWays { get; private set; } = "";

    /// <summary>The code, where it is shown now; null elsewhere.</summary>
    public string? Code { get; private set; }

    /// <summary>What was done with the link just now; null where nothing was.</summary>
    public string? LinkDone { get; private set; }

    /// <summary>The form's own id: sent twice, one link is sent.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    public async Task<IActionResult> OnGetAsync(string caseId, string? link, CancellationToken cancellationToken)
    {
        LinkDone = link switch
        {
            "text" => "A new link is on its way. Its code goes to them by text message.",
            "tell" => "A new link is on its way. Tell them its code by telephone: show it below, once.",
            "back" => "The link is taken back. It opens nothing any more.",
            _ => null,
        };
        return await ShowAsync(caseId, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken) || MoveFromHere is not { } move)
        {
            return NotFound();
        }

        var sent = await Request.ReadFormAsync(cancellationToken);
        if (!Guid.TryParse(sent["form-id"], out var id))
        {
            return BadRequest();
        }

        switch (sent["form-step"].ToString())
        {
            case Issue:
                var issued = await handover.IssueLinkAsync(caseId, move.Id, id, cancellationToken);
                return issued.Refusal is { } refused ? await RefusedAsync(caseId, refused.Reason, cancellationToken) : LocalRedirect($"{MoveWays.Move(caseId)}?link={(issued.CodeByText ? "text" : "tell")}");
            case Revoke:
                return await handover.RevokeLinkAsync(caseId, move.Id, cancellationToken) ? LocalRedirect($"{MoveWays.Move(caseId)}?link=back") : NotFound();
            case ShowCode:
                var shown = await handover.ShowCodeAsync(caseId, move.Id, cancellationToken);
                Code = shown.Code;
                return shown.Refusal is { } hidden ? await RefusedAsync(caseId, hidden.Reason, cancellationToken) : await ShowAsync(caseId, cancellationToken) ? Page() : NotFound();
            default:
                return BadRequest();
        }
    }

    private TransferOut? MoveFromHere => Case.File.OpenTransfer ?? Case.File.TransfersOut.LastOrDefault(move => move.IsOpen || move.Outcome == TransferOutcome.Transferred || move.StayToDecideOn is not null);

    private async Task<IActionResult> RefusedAsync(string caseId, string reason, CancellationToken cancellationToken)
    {
        Form.Fault("", MoveWords.Plain(reason, Case));
        return await ShowAsync(caseId, cancellationToken) ? Page() : NotFound();
    }

    private async Task<bool> ShowAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken) || !Case.CanMove)
        {
            return false;
        }

        var acts = await door.Cases.ActsAsync(Case.Id, cancellationToken);
        Responsible = ResponsibilityWords.Of(Case, names);
        MustNotKnow = [.. Transfers.MustNotKnow.Of(Case)];
        Sections = [.. MoveFromHere is { } open ? [Out(open, acts)] : Array.Empty<MoveSection>(), .. Case.File.TransferIn is { } came ? [In(came, acts)] : Array.Empty<MoveSection>()];
        Earlier = [.. Case.File.TransfersOut.Where(move => move != MoveFromHere).Reverse().Select(Past)];
        Begin = tasks.All.OfType<ReportMoveTask>().Single() is var report && report.IsOffered(Case) ? new(CaseWays.Task(Case.Id, report.Slug), report.Verb) : null;
        await ReadLinkAsync(cancellationToken);
        return true;
    }

    private MoveSection Out(TransferOut move, IReadOnlyList<RecordedAct> acts)
    {
        var (duties, there) = (new MoveDuties(Case, tasks, move), names.NameOf(move.To));
        return new($"The move to {there}", [.. new OutSteps(Case, duties, move, there).All()], $"What {there} has said", News(acts, move.Id), [.. OutSteps.Others(move).Select(slug => duties.Page(slug))]);
    }

    private MoveSection In(TransferIn came, IReadOnlyList<RecordedAct> acts)
    {
        var from = names.NameOf(came.From);
        var steps = new InSteps(Case, new(Case, tasks, null), came, from);
        var note = RiskNote.Of(acts.Select(recorded => recorded.Act)) is { } words ? [new NewsLine(came.NoticedOn, $"Of the risks: {words}")] : Array.Empty<NewsLine>();
        return new($"The move here from {from}", [.. steps.All()], $"What {from} has said", [.. News(acts, null), .. note], came.WithdrawnOn is null && Case.File.Ending is null ? [.. steps.Others()] : []);
    }

    private IReadOnlyList<NewsLine> News(IReadOnlyList<RecordedAct> acts, string? transferId) => [.. acts.Select(recorded => MoveNews.Of(recorded.Act, Case, transferId)).OfType<NewsLine>().Reverse()];

    private string Past(TransferOut move)
    {
        var ended = move switch
        {
            { OvertakenBy: not null } => "the family went on before anybody there had accepted",
            { Outcome: TransferOutcome.Transferred } => "the case was transferred",
            { Outcome: TransferOutcome.Remained } => "it was decided that this authority stays responsible",
            { WithdrawnOn: { } on } => $"withdrawn on {PlainWords.ShortDate(on)}",
            _ => "it goes on",
        };
        return $"To {names.NameOf(move.To)}, reported on {PlainWords.ShortDate(move.ReportedOn)}: {ended}.";
    }

    private async Task ReadLinkAsync(CancellationToken cancellationToken)
    {
        if (MoveFromHere is not { NotifiedBy: NotificationMeans.Link } move)
        {
            return;
        }

        SendsLinks = move is { WithdrawnOn: null, IsOpen: true } && Case.File.Ending is null;
        LinkWays = names.ContactFor(move.To) is { } contact
            ? $"It goes by e-mail to {contact.Name} at {names.NameOf(move.To)}. Tell the code by telephone, at a number that you have checked, and to nobody else, unless it went by text message."
            : "Nobody has entered a contact there, or made sure of it this year. Ring them, and ask an administrator to put the directory right.";
        if (await handover.LinkAsync(Case.Id, move.Id, cancellationToken) is not { } link)
        {
            return;
        }

        Dictionary<string, string> staff = new(StringComparer.Ordinal);
        foreach (var id in link.Log.Select(entry => entry.Event.By).Append(link.IssuedBy).OfType<string>().Distinct())
        {
            staff[id] = await Reading.StaffNameAsync(id, cancellationToken);
        }

        Link = LinkLines.Of(link, id => staff.GetValueOrDefault(id, id));
    }
}

/// <summary>A move, as its page shows it.</summary>
/// <param name="Heading">Which.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="SaidHeading">Above what the other authority has said.</param>
/// <param name="Said">What it has, the newest first.</param>
/// <param name="Others">What may be recorded besides.</param>
internal sealed record MoveSection(string Heading, IReadOnlyList<MoveStep> Steps, string SaidHeading, IReadOnlyList<NewsLine> Said, IReadOnlyList<PageTask> Others);

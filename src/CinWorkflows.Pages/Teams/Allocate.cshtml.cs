using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Workers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Teams;

/// <summary>Allocates one case or many to a worker; children who may be brothers and sisters stand together.</summary>
[Authorize(PagePolicies.ManageTeams)]
internal sealed class AllocateModel(IStaffDoor door, IStaffRegister register, IStaffDirectory staff, BoardReading reading, TimeProvider clock) : TeamPage(door, register, clock)
{
    private const string Chosen = "cases";

    /// <summary>Whether the cases that somebody holds are shown too.</summary>
    [FromQuery(Name = "all")]
    public bool AllCases { get; set; }

    /// <summary>A case that is chosen already.</summary>
    [FromQuery(Name = "case")]
    public string? CaseId { get; set; }

    /// <summary>How many were allocated just now.</summary>
    [FromQuery(Name = "allocated")]
    public int Allocated { get; set; }

    /// <summary>The form's own id: sent twice, each case is allocated once.</summary>
    public Guid Id { get; private set; }

    /// <summary>The families of the team, those with a case that nobody holds first.</summary>
    public IReadOnlyList<IReadOnlyList<BoardLine>> Families { get; private set; } = [];

    /// <summary>To whom, with how many cases they hold.</summary>
    public IReadOnlyList<Choice> Workers { get; private set; } = [];

    public override IReadOnlyList<string> Questions => [Chosen, "worker", "reason"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Id = Guid.NewGuid();
        await AskAsync(cancellationToken);
        Form.Set(Chosen, Families.FirstOrDefault(family => family.Any(line => line.CaseId == CaseId)) is { } family ? [.. family.Where(line => line.CaseId == CaseId || line.Row.IsUnallocated).Select(line => line.CaseId)] : []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        var sent = await Request.ReadFormAsync(cancellationToken);
        if (!Guid.TryParse(sent["form-id"], out var id))
        {
            return BadRequest();
        }

        (Id, Form) = (id, PageForm.Of(sent, "form-id"));
        await AskAsync(cancellationToken);
        var chosen = Families.SelectMany(family => family).Where(line => Form.Has(Chosen, line.CaseId)).ToList();
        if (chosen.Count == 0)
        {
            Form.Fault(Chosen, "Choose the children whose cases you allocate");
        }

        var worker = Form.ChosenOf("worker", "Choose who holds them", [.. Workers.Select(choice => choice.Value)]);
        return Form.IsFine && await AreFineAsync(chosen, worker, cancellationToken) ? await RecordAsync(chosen, worker, cancellationToken) : Page();
    }

    /// <summary>Nothing is recorded until everything would be.</summary>
    private async Task<bool> AreFineAsync(IReadOnlyList<BoardLine> chosen, string worker, CancellationToken cancellationToken)
    {
        foreach (var line in chosen)
        {
            Say(line, (await Door.CheckAsync(line.CaseId, ActOf(line, worker), cancellationToken))?.Refusals ?? []);
        }

        return Form.IsFine;
    }

    private async Task<IActionResult> RecordAsync(IReadOnlyList<BoardLine> chosen, string worker, CancellationToken cancellationToken)
    {
        foreach (var line in chosen)
        {
            if (await Door.RecordAsync(line.CaseId, ActOf(line, worker), cancellationToken) is { Receipt: null } refused)
            {
                Say(line, refused.Refusals);
            }
        }

        return Form.IsFine ? LocalRedirect(Way("allocate", ("allocated", $"{chosen.Count}"), ("all", AllCases ? "true" : null))) : Page();
    }

    private void Say(BoardLine line, IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            var field = refusal.Field switch { "reason" => "reason", "workerId" => "worker", _ => Chosen };
            Form.Fault(field, $"{line.Child}: {refusal.Reason}");
        }
    }

    private StaffAct ActOf(BoardLine line, string worker) =>
        new(IdFor(line), [new WorkerAssigned(worker, Form.Optional("reason"))], line.Row.Case.File.Sequence);

    /// <summary>Of each case its own, from the form's.</summary>
    private Guid IdFor(BoardLine line) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id:N}/{line.CaseId}")).AsSpan(0, 16));

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var lines = await reading.OfAsync(Team, cancellationToken);
        Families = [.. (await TeamFamilies.OfAsync(lines, Door, cancellationToken)).Where(family => AllCases || family.Any(line => line.Row.IsUnallocated || line.CaseId == CaseId)).OrderBy(family => !family.Any(line => line.Row.IsUnallocated))];
        var held = lines.Where(line => line.Worker is not null).ToLookup(line => line.Row.Case.File.Allocation.WorkerId);
        Workers =
        [
            .. (await TeamPeople.OfAsync(staff, Team.Id, cancellationToken))
                .Where(member => member.IsHere(Today) && member.Roles.Any(Allocation.HeldBy.Contains))
                .OrderBy(member => held[member.Id].Count()).ThenBy(member => member.Name, StringComparer.Ordinal)
                .Select(member => new Choice(member.Id, member.Name, held[member.Id].Count() switch { 0 => "Holds no case of the team.", 1 => "Holds 1 case of the team.", var count => $"Holds {count} cases of the team{(held[member.Id].Count(line => line.Row.Overdue > 0) is > 0 and var late ? $", {late} with something late" : "")}." })),
        ];
    }
}

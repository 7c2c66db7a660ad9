using CinWorkflows.Cases.Processing;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.TransferPacks.Readiness;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Transfers;

/// <summary>What the other authority would be given: what goes, what is missing, and what is left out and why. All of it can be read as a preview.</summary>
[Authorize(PagePolicies.HandOverCases)]
internal sealed class PackModel(CaseReading reading, IHandoverDoor handover, AuthorityNames names) : PageOfCase(reading)
{
    public PackReadiness? Readiness { get; private set; }

    public TransferOut? Move { get; private set; }

    public string There => names.NameOf(Move?.To);

    public IReadOnlyList<string> MustNotKnow { get; private set; } = [];

    /// <summary>What is still to be done before it is sent, in words.</summary>
    public IReadOnlyList<string> ToDo { get; private set; } = [];

    /// <summary>What does not go, and why.</summary>
    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken) || !Case.CanMove)
        {
            return NotFound();
        }

        Move = Case.File.TransfersOut.LastOrDefault();
        if (Move is null || await handover.ReadinessAsync(caseId, Move.Id, cancellationToken) is not { } readiness)
        {
            return Page();
        }

        Readiness = readiness;
        MustNotKnow = [.. Transfers.MustNotKnow.Of(Case)];
        ToDo = [.. Steps(Move)];
        LeftOut = [.. Omitted(readiness)];
        return Page();
    }

    /// <summary>What stands before the sending, as the pages of the move name it.</summary>
    private static IEnumerable<string> Steps(TransferOut move)
    {
        if (move.AssessedOn is null)
        {
            yield return "Assess what the move means.";
        }

        if (move.Sharing.Basis is null)
        {
            yield return "Settle what may be shared.";
        }

        if (move.Sharing.ToAskIds is not null)
        {
            yield return "Ask whoever joined, or turned 16, after it was settled what may be shared.";
        }

        if (move.ServicesComparedOn is null)
        {
            yield return "Compare the services, so that what is lacking there is listed.";
        }
    }

    private IEnumerable<string> Omitted(PackReadiness readiness)
    {
        var others = Case.File.Documents.Count - readiness.Parts.Select(part => part.DocumentId).OfType<string>().Distinct().Count();
        if (others > 0)
        {
            yield return $"{(others == 1 ? "1 other document" : $"{others} other documents")} of the case: only what is needed is shared.";
        }

        if (MustNotKnow.Count > 0)
        {
            yield return "The reasons why somebody must not know: they are told that it is so, and by which ways nobody is reached safely. The reasons stay in the record here.";
        }

        foreach (var held in UseOfData.Restricted(Case.File))
        {
            yield return $"The use of what is held about {Case.NameOf(held.PersonId)} is restricted: the pack is given to nobody until you say why the law allows it, when you prepare it.";
        }
    }
}

using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Referrals;

/// <summary>A case has begun: its number, what is due, and what is still to be asked for.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class BegunModel(CaseReading reading) : PageOfCase(reading)
{
    public IReadOnlyList<FollowingDuty> Next { get; private set; } = [];

    /// <summary>What letters and dates need, and is not known.</summary>
    public IReadOnlyList<string> NotKnown =>
    [
        .. Case.View.People.Any(person => person is { Kind: ParticipantKind.Child, BornOn: null }) ? [$"the date of birth of {Case.Child}"] : Array.Empty<string>(),
        .. Case.File.Participants.Any(person => person.HasParentalResponsibility) ? [] : new[] { "who has parental responsibility" },
        .. Case.View.People.Where(person => person.Kind != ParticipantKind.Child && !SafeWays.Of(person).Any()).Select(person => $"how {person.Name} is reached"),
    ];

    public async Task<IActionResult> OnGetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        Next = [.. Case.View.Duties.Select(open => new FollowingDuty(Case.Title(open.Duty), DueWords.When(open.Duty, Case.Today), open.Duty.OwnerId == Case.Person.Id ? "you" : $"the {Case.Pack.NameOf(open.Duty.Owner)}"))];
        return Page();
    }
}

using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Safeguarding;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Work;

/// <summary>A case: where it is in the procedure, what is next and for whom, and how those who take part are reached safely.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class CaseModel(CaseReading reading, CaseTasks tasks) : PageOfCase(reading)
{
    /// <summary>Whom to ring, where a concern was raised just now.</summary>
    public IReadOnlyList<RingFirst> Ring { get; private set; } = [];

    public ProcedureChart Chart { get; private set; } = null!;

    /// <summary>Who holds the case, by name; null where nobody does.</summary>
    public string? Worker { get; private set; }

    /// <summary>What is open, the most pressing first.</summary>
    public IReadOnlyList<NextLine> Next { get; private set; } = [];

    /// <summary>What is for whoever looks, by name or in a role of theirs, and then what is for others.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<NextLine> Lines)> NextGroups =>
        new[] { ("For you", (IReadOnlyList<NextLine>)[.. Next.Where(IsOwn)]), ("For others", [.. Next.Where(line => !IsOwn(line))]) }.Where(group => group.Item2.Count > 0);

    public IEnumerable<PageTask> Offered => tasks.OfferedOn(Case);

    public async Task<IActionResult> OnGetAsync(string caseId, string? done, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        Ring = done is not null && tasks.Find(done) is { IsAtOnce: true } ? await Reading.WhomToRingAsync(Case, cancellationToken) : [];
        Chart = ProcedureChart.Of(Case.File, Case.Pack);
        Worker = Case.File.Allocation.WorkerId is { } worker ? await Reading.StaffNameAsync(worker, cancellationToken) : null;
        var next = new List<NextLine>();
        foreach (var open in Case.View.Duties)
        {
            next.Add(await LineAsync(open, cancellationToken));
        }

        Next = next;
        return Page();
    }

    /// <summary>What they must not be told, and that they must not meet somebody.</summary>
    public IEnumerable<string> MustNot(PersonView person) => RestrictionInWords.Of(Case.File, person.Id);

    public string PartOf(PersonView person)
    {
        var part = person switch
        {
            { Kind: ParticipantKind.Child, BornOn: { } born } => $"{(Case.File.Unborn == true ? "Unborn child, expected on" : "Child, born on")} {PlainWords.ShortDate(born)}",
            { Organisation: { } agency } => agency,
            _ => CodeWords.AtBeginning(CodeWords.Of(person.Kind)),
        };
        return Case.File.Participant(person.Id)?.HasParentalResponsibility == true ? $"{part}, has parental responsibility" : part;
    }

    private bool IsOwn(NextLine line) => line.Duty.OwnerId is { } owner ? owner == Case.Person.Id : Case.Person.Roles.Contains(line.Duty.Owner);

    private async Task<NextLine> LineAsync(DutyView open, CancellationToken cancellationToken)
    {
        var duty = open.Duty;
        var whose = duty.OwnerId is not { } owner ? $"the {Case.Pack.NameOf(duty.Owner)}"
            : owner == Case.Person.Id ? "you"
            : await Reading.StaffNameAsync(owner, cancellationToken);
        return new(duty, duty.TitleIn(Case.Pack), DueWords.When(duty, Case.Today), whose, duty.IsOverdue(Case.Today), DateRuler.Of(open, Case.Pack), duty.WaitsFor is { } code ? Prerequisite.InWords(code) : null, tasks.PageFor(Case.File, duty)) { About = Case.AboutOf(duty) };
    }
}

/// <summary>Something that is open on a case.</summary>
internal sealed record NextLine(Duty Duty, string Title, string When, string Whose, bool IsOverdue, DateRuler Ruler, string? WaitsFor, PageTask? Task)
{
    /// <summary>Whom and what it is about; empty where the title says it all.</summary>
    public required string About { get; init; }
}

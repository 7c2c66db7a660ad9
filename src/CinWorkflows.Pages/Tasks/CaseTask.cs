using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Pages.Tasks;

/// <summary>
/// Something that staff record on a case: what is asked, which act the answers make, and which duties it is for. The page of all tasks shows the
/// questions, then what would follow, and records.
/// </summary>
internal abstract class CaseTask
{
    /// <summary>Its part of the address: "visit".</summary>
    public abstract string Slug { get; }

    /// <summary>What is done, as a link says it: "Record a visit".</summary>
    public abstract string Verb { get; }

    /// <summary>What was done, once it is recorded: "The visit is recorded."</summary>
    public abstract string Done { get; }

    /// <summary>Whether it is recorded without the page that shows what follows: where a child may be in danger, nothing stands between.</summary>
    public virtual bool IsAtOnce => false;

    /// <summary>Whether it does a duty.</summary>
    public virtual bool IsFor(Duty duty) => false;

    /// <summary>Which of several things its page is opened with for a duty: a meeting, a version, an action; null where there is one.</summary>
    public virtual string? About(Duty duty) => null;

    /// <summary>Whether it is offered to somebody on a case as it stands; what is not offered and is sent all the same is judged by the register.</summary>
    public abstract bool IsOffered(ShownCase shown);

    /// <summary>What has to be known before one answers; nothing where the questions say it all.</summary>
    public virtual IEnumerable<string> Lead(ShownCase shown) => [];

    /// <summary>What is asked.</summary>
    public abstract Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken);

    /// <summary>Puts in what is known already: nothing is asked twice.</summary>
    public virtual void Begin(PageForm form, TaskDesk desk)
    {
    }

    /// <summary>The act that the answers make; what is wrong with them stands in the form.</summary>
    public abstract Act Read(PageForm form, TaskDesk desk);

    /// <summary>The form's field at which a field of the act is wrong; empty where none of them is.</summary>
    public virtual string FieldOf(string field) => field;

    /// <summary>Whether somebody works on cases with their own hands.</summary>
    protected static bool Practises(StaffMember person) =>
        person.Roles.Any(Allocation.HeldBy.Contains);
}

/// <summary>What a task is done with.</summary>
/// <param name="Case">The case.</param>
/// <param name="About">Which of several things it is about; null where there is one.</param>
/// <param name="Services">What it looks up choices in.</param>
internal sealed record TaskDesk(ShownCase Case, string? About, IServiceProvider Services);

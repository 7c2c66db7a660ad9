using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>Whether it is offered at the top of a case: what is done there most, and what must not wait.</summary>
    public virtual bool IsAtTop => false;

    /// <summary>Whether it does a duty of a case as it stands.</summary>
    public virtual bool IsFor(Duty duty, CaseFile file) => false;

    /// <summary>Which of several things its page is opened with for a duty: a meeting, a version, an action; null where there is one.</summary>
    public virtual string? About(Duty duty, CaseFile file) => null;

    /// <summary>
    /// Which of several things its page is about where nothing said it: the one that is to be done next. It is put into the address, so that the form stays about it, also once
    /// that is done; null where there is one.
    /// </summary>
    public virtual string? AboutNext(ShownCase shown) => null;

    /// <summary>Whether it is done on the page of all tasks, as most are.</summary>
    public virtual bool HasForm => true;

    /// <summary>Where one begins with it, where that is a page of its own; null for most.</summary>
    /// <param name="caseId">The case.</param>
    public virtual string? OwnPage(string caseId) => null;

    /// <summary>Another task that comes first where this one cannot be done yet; null where none does.</summary>
    public virtual PageTask? First(TaskDesk desk) => null;

    /// <summary>Whether it is recorded on its own page as the case stands; where it is not, that leads to what is recorded for it, and asks nothing.</summary>
    public virtual bool IsDoneHere(TaskDesk desk) => true;

    /// <summary>Whether it is offered to somebody on a case as it stands; what is not offered and is sent all the same is judged by the register.</summary>
    public abstract bool IsOffered(ShownCase shown);

    /// <summary>What its page is called; the same as the link to it, but where it is about one of several things.</summary>
    public virtual string Title(TaskDesk desk) => Verb;

    /// <summary>What has to be known before one answers; nothing where the questions say it all.</summary>
    public virtual IEnumerable<string> Lead(TaskDesk desk) => [];

    /// <summary>Who must not know of it, a sentence each, before anything of it is sent; nothing where nothing is.</summary>
    public virtual IEnumerable<string> MustNotKnow(TaskDesk desk) => [];

    /// <summary>Where one is led once it is recorded; null for the case.</summary>
    public virtual string? Next(TaskDesk desk) => null;

    /// <summary>What is asked.</summary>
    public abstract Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken);

    /// <summary>Puts in what is known already: nothing is asked twice.</summary>
    public virtual void Begin(PageForm form, TaskDesk desk)
    {
    }

    /// <summary>The same, where something has to be looked up.</summary>
    public virtual Task BeginAsync(PageForm form, TaskDesk desk, CancellationToken cancellationToken)
    {
        Begin(form, desk);
        return Task.CompletedTask;
    }

    /// <summary>The acts that the answers make, in order: mostly one; what is wrong with the answers stands in the form. A task that has to look something up says it by this.</summary>
    public virtual Task<IReadOnlyList<Act>> ReadAsync(PageForm form, TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult(Read(form, desk));

    /// <summary>The same, where nothing has to be looked up.</summary>
    protected virtual IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => throw new InvalidOperationException($"{GetType().Name} reads no acts from its form.");

    /// <summary>At which fields of the form it is said that an act is refused, and in which words. A name that the form does not have stands for the whole.</summary>
    public virtual IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => [new(refusal.Field.Split('.', '[')[0], PlainReason.Of(refusal.Reason, desk.Case))];

    /// <summary>Whether the case is open and somebody works on it with their own hands.</summary>
    protected static bool IsWorked(ShownCase shown) => shown.File.Ending is null && Practises(shown.Person);

    /// <summary>Whether somebody works on cases with their own hands.</summary>
    protected static bool Practises(StaffMember person) =>
        person.Roles.Any(Allocation.HeldBy.Contains);
}

/// <summary>What a task is done with.</summary>
/// <param name="Case">The case.</param>
/// <param name="About">Which of several things it is about; null where there is one.</param>
/// <param name="Services">What it looks up choices in.</param>
internal sealed record TaskDesk(ShownCase Case, string? About, IServiceProvider Services)
{
    /// <summary>The form's own id, by which what is sent twice is recorded once.</summary>
    public required Guid FormId { get; init; }

    /// <summary>
    /// The id of what the form begins. It follows from the form alone: sent twice it is the same, whatever was recorded in between, and two people at a time begin two things.
    /// </summary>
    /// <param name="of">What begins: "meeting".</param>
    public string NewId(string of) => $"{of}-{FormId:N}";

    /// <summary>Something that it looks up choices in.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();
}

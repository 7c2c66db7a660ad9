using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;

namespace CinWorkflows.Pages.Tasks;

/// <summary>All tasks: each class of this assembly that is one.</summary>
internal sealed class CaseTasks
{
    private readonly List<CaseTask> _all =
    [
        .. typeof(CaseTask).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CaseTask)))
            .Select(type => (CaseTask)Activator.CreateInstance(type)!)
            .OrderBy(task => task.Verb, StringComparer.Ordinal),
    ];

    public IReadOnlyList<CaseTask> All => _all;

    /// <summary>A task by its slug; null where there is none, or it has no form.</summary>
    public CaseTask? Find(string slug) => _all.Find(task => task.Slug == slug && task.HasForm);

    /// <summary>The task that does a duty; null where there is none.</summary>
    public CaseTask? For(Duty duty, CaseFile file) => _all.Find(task => task.IsFor(duty, file));

    /// <summary>The page on which a duty is done; null where there is none.</summary>
    public PageTask? PageFor(CaseFile file, Duty duty) =>
        For(duty, file) is { } task ? new(task.OwnPage(file.CaseId) ?? CaseWays.Task(file.CaseId, task.Slug, task.About(duty, file)), task.Verb) : null;

    /// <summary>The pages that are offered on a case as it stands, those at its top apart: there what waits for nothing comes last, where it is seen as another thing.</summary>
    /// <param name="shown">The case.</param>
    /// <param name="atTop">Whether those at the top are asked for, or the others.</param>
    public IEnumerable<PageTask> OfferedOn(ShownCase shown, bool atTop) => _all.Where(task => task.IsAtTop == atTop && task.IsOffered(shown)).OrderBy(task => task.IsAtOnce).Select(task => new PageTask(task.OwnPage(shown.Id) ?? CaseWays.Task(shown.Id, task.Slug), task.Verb) { IsAtOnce = task.IsAtOnce });
}

/// <summary>A page on which something is done.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Words">What is done there.</param>
internal sealed record PageTask(string Address, string Words)
{
    /// <summary>Whether it is recorded without a page between, as a child may be in danger.</summary>
    public bool IsAtOnce { get; init; }
}

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

    public CaseTask? Find(string slug) => _all.Find(task => task.Slug == slug);

    /// <summary>The task that does a duty; null where there is none.</summary>
    public CaseTask? For(Duty duty) => _all.Find(task => task.IsFor(duty));

    /// <summary>The page on which a duty is done; null where there is none.</summary>
    public PageTask? PageFor(string caseId, Duty duty) =>
        For(duty) is { } task ? new(CaseWays.Task(caseId, task.Slug, task.About(duty)), task.Verb) : null;

    /// <summary>Those that are offered on a case as it stands.</summary>
    public IEnumerable<CaseTask> OfferedOn(ShownCase shown) => _all.Where(task => task.IsOffered(shown));
}

/// <summary>A page on which something is done.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Words">What is done there.</param>
internal sealed record PageTask(string Address, string Words);

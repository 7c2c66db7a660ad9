using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Workflows.Runtime;

/// <summary>
/// The workflows and activities that a host runs, by name. A name is stored in histories for years: it is the type's name
/// and outlives a rename by being given explicitly.
/// </summary>
public sealed class WorkflowCatalog
{
    private readonly Dictionary<string, Func<IWorkflow>> _workflows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<IServiceProvider, IActivity>> _activities = new(StringComparer.Ordinal);

    /// <summary>The registered workflows: name to a factory that makes one for each run.</summary>
    public IReadOnlyDictionary<string, Func<IWorkflow>> Workflows => _workflows;

    /// <summary>The registered activities: name to a factory that makes one for each call.</summary>
    public IReadOnlyDictionary<string, Func<IServiceProvider, IActivity>> Activities => _activities;

    /// <summary>Registers a workflow under its type's name, or under <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public WorkflowCatalog AddWorkflow<TWorkflow>(string? name = null)
        where TWorkflow : IWorkflow, new()
    {
        _workflows.Add(name ?? typeof(TWorkflow).Name, static () => new TWorkflow());
        return this;
    }

    /// <summary>Registers a workflow that <paramref name="factory"/> makes, one for each run.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public WorkflowCatalog AddWorkflow(string name, Func<IWorkflow> factory)
    {
        _workflows.Add(name, factory);
        return this;
    }

    /// <summary>Registers an activity under its type's name, or under <paramref name="name"/>; its dependencies are injected.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public WorkflowCatalog AddActivity<TActivity>(string? name = null)
        where TActivity : class, IActivity
    {
        // Not a compiled factory: compiling one takes longer at start than it saves in a year of calls.
        _activities.Add(name ?? typeof(TActivity).Name, static services => ActivatorUtilities.CreateInstance<TActivity>(services));
        return this;
    }

    /// <summary>Registers an activity that <paramref name="factory"/> makes, one for each call.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public WorkflowCatalog AddActivity(string name, Func<IServiceProvider, IActivity> factory)
    {
        _activities.Add(name, factory);
        return this;
    }
}

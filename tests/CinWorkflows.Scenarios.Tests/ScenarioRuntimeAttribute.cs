using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests;

/// <summary>
/// The scenarios are about workflows, whatever runs them: an assembly that has them run by something else than the embedded engine
/// says so by an attribute of this kind.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public abstract class ScenarioRuntimeAttribute : Attribute
{
    /// <summary>Puts this assembly's runtime in the place of the embedded engine.</summary>
    internal static Action<IServiceCollection> Chosen { get; } = services =>
        typeof(ScenarioRuntimeAttribute).Assembly.GetCustomAttribute<ScenarioRuntimeAttribute>()?.AddTo(services);

    protected abstract void AddTo(IServiceCollection services);
}

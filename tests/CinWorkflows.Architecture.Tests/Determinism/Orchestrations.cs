using System.Reflection;
using CinWorkflows.Architecture.Tests.Code;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Architecture.Tests.Determinism;

/// <summary>The code that is replayed.</summary>
internal static class Orchestrations
{
    public static IReadOnlyList<Type> Types { get; } = Of(typeof(Workflow<,>));

    public static IReadOnlyList<Type> Activities { get; } = Of(typeof(Activity<,>));

    /// <summary>All that runs when an orchestration runs.</summary>
    public static IReadOnlyCollection<MethodBase> Code { get; } =
        Reach.From(Types.SelectMany(type => type.Bodies()), Product.Workflows, Product.Rules, Product.Cases);

    /// <summary>All that runs when a procedure is told: it has to tell the same as long as the case file is the same.</summary>
    public static IReadOnlyCollection<MethodBase> Tellings { get; } = Reach.From(
        Product.Workflows.Written()
            .Where(type => !Activities.Contains(type))
            .SelectMany(type => type.Bodies())
            .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Procedure))),
        Product.Workflows,
        Product.Rules,
        Product.Cases);

    private static List<Type> Of(Type definition) =>
        Product.Workflows.GetTypes().Where(type => !type.IsAbstract && type.BaseOf(definition) is not null).ToList();
}

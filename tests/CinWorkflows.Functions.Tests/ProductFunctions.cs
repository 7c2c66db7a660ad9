using System.Reflection;
using CinWorkflows.Functions.Cases;
using Microsoft.Azure.Functions.Worker;

namespace CinWorkflows.Functions.Tests;

/// <summary>The functions of the app as the platform finds them: by their attributes.</summary>
internal static class ProductFunctions
{
    public static IReadOnlyList<MethodInfo> All { get; } = [.. typeof(WorkflowFunctions).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => method.IsDefined(typeof(FunctionAttribute)))];

    /// <summary>The functions with a trigger, by name, each with its parameter.</summary>
    public static IReadOnlyDictionary<string, ParameterInfo> With<TTrigger>()
        where TTrigger : Attribute =>
        All.SelectMany(method => method.GetParameters())
            .Where(parameter => parameter.IsDefined(typeof(TTrigger)))
            .ToDictionary(parameter => NameOf((MethodInfo)parameter.Member));

    public static string NameOf(MethodInfo function) => function.GetCustomAttribute<FunctionAttribute>()!.Name;
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace CinWorkflows.Architecture.Tests.Code;

/// <summary>All code of some assemblies that can run when some methods run, closures and state machines included.</summary>
internal static class Reach
{
    public static IReadOnlyCollection<MethodBase> From(IEnumerable<MethodBase> roots, params IReadOnlyList<Assembly> within)
    {
        var reached = new HashSet<MethodBase>();
        var open = new Stack<MethodBase>(roots);
        while (open.TryPop(out var next))
        {
            var method = Definition(next);
            if (!within.Contains(method.Module.Assembly) || !reached.Add(method))
            {
                continue;
            }

            foreach (var followed in Followed(method))
            {
                open.Push(followed);
            }
        }

        return reached;
    }

    private static IEnumerable<MethodBase> Followed(MethodBase method)
    {
        if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine)
        {
            foreach (var body in machine.StateMachineType.Bodies())
            {
                yield return body;
            }
        }

        if (method.DeclaringType?.TypeInitializer is { } initializer)
        {
            yield return initializer;
        }

        foreach (var (_, member) in Instructions.MembersOf(method))
        {
            if (member is MethodBase called)
            {
                yield return called;
            }
            else if (member is FieldInfo { IsStatic: true, DeclaringType.TypeInitializer: { } ofField })
            {
                yield return ofField;
            }
        }
    }

    private static MethodBase Definition(MethodBase method)
    {
        if (method is MethodInfo { IsGenericMethod: true } generic)
        {
            method = generic.GetGenericMethodDefinition();
        }

        return method.DeclaringType is { IsConstructedGenericType: true } ? method.Module.ResolveMethod(method.MetadataToken)! : method;
    }
}

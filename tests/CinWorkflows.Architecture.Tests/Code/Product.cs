using System.Reflection;

namespace CinWorkflows.Architecture.Tests.Code;

/// <summary>The compiled product.</summary>
internal static class Product
{
    public static Assembly Rules { get; } = Load("Rules");

    public static Assembly Cases { get; } = Load("Cases");

    /// <summary>What is true of the practice, whatever runs it: the rules, and the cases under them.</summary>
    public static IReadOnlyList<Assembly> Domain { get; } = [Rules, Cases];

    public static Assembly Workflows { get; } = Load("Workflows");

    public static Assembly Letters { get; } = Load("Letters");

    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [Rules, Cases, Workflows, Letters, Load("TransferPacks"), Load("Embedded"), Load("Records"), Load("Integrations"), Load("Web"), Load("Pages"), Load("Simulation"), Load("Server"), Load("Functions")];

    public static Assembly Load(string project) => Assembly.Load($"CinWorkflows.{project}");

    public static bool IsProduct(this Assembly assembly) => Assemblies.Contains(assembly);

    /// <summary>All methods and constructors of a type, of any visibility.</summary>
    public static IEnumerable<MethodBase> Bodies(this Type type) =>
        type.GetMembers(Every).OfType<MethodBase>().Concat(type.TypeInitializer is { } initializer ? [initializer] : []);

    /// <summary>The types that somebody wrote, without those that the compiler made of them.</summary>
    public static IEnumerable<Type> Written(this Assembly assembly) => assembly.GetTypes().Where(type => !type.IsGenerated());

    public static bool IsGenerated(this Type type) =>
        type.Name.Contains('<') || type.Name == "WorkerExtensionStartupCodeExecutor" || type.Namespace is null || !type.Namespace.StartsWith("CinWorkflows", StringComparison.Ordinal);

    /// <summary>The type somebody wrote, around a closure or state machine.</summary>
    public static Type Outermost(this Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    /// <summary>The base type made from a generic definition, or null.</summary>
    public static Type? BaseOf(this Type type, Type definition)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.IsGenericType && current.GetGenericTypeDefinition() == definition)
            {
                return current;
            }
        }

        return null;
    }

    private const BindingFlags Every =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
}

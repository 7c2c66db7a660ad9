using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using CinWorkflows.Architecture.Tests.Code;

namespace CinWorkflows.Architecture.Tests.Determinism;

/// <summary>What lives as long as the process must not grow with what passes through it: one awaited task kept every case that ever awaited it.</summary>
public sealed class StaticStateTests
{
    private static readonly Type[] Awaited =
        [typeof(Task), typeof(TaskCompletionSource), typeof(TaskCompletionSource<>), typeof(CancellationTokenSource), typeof(SemaphoreSlim), typeof(Timer), typeof(ConditionalWeakTable<,>), typeof(StringBuilder)];

    private static readonly Type[] Growing =
        [typeof(ICollection<>), typeof(IDictionary<,>), typeof(IProducerConsumerCollection<>), typeof(IList), typeof(IDictionary), typeof(Queue<>), typeof(Stack<>), typeof(PriorityQueue<,>)];

    [Fact]
    public void What_is_static_is_set_once() =>
        Findings.None(
            "A static field is readonly: state has an owner, and ends with it.",
            Static().Where(field => !field.IsInitOnly).Select(Name));

    [Fact]
    public void What_is_static_cannot_grow_and_is_not_awaited() =>
        Findings.None(
            "A static field holds nothing that can be added to or waited for: a table that does not change is frozen, or read-only by its type.",
            Static().Where(field => IsHeld(field.FieldType)).Select(Name));

    [Theory]
    [InlineData(typeof(Dictionary<string, int>))]
    [InlineData(typeof(Lazy<List<string>>))]
    [InlineData(typeof(ConcurrentDictionary<string, Task>))]
    [InlineData(typeof(Task<string>))]
    [InlineData(typeof(TaskCompletionSource<int>))]
    [InlineData(typeof(ConditionalWeakTable<object, string>))]
    public void What_can_grow_or_be_awaited_is_found(Type type) => Assert.True(IsHeld(type));

    private static IEnumerable<FieldInfo> Static() =>
        from assembly in Product.Assemblies
        from type in assembly.Written()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsLiteral
        select field;

    private static bool IsHeld(Type type) =>
        type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Lazy<>) ? IsHeld(type.GetGenericArguments()[0])
        : Kinds(type).Any(Awaited.Contains) || (!IsFixed(type) && Kinds(type).Any(Growing.Contains));

    /// <summary>Arrays have their length for good; frozen, immutable and read-only collections refuse to be changed.</summary>
    private static bool IsFixed(Type type) =>
        type.IsArray
        || type.Namespace is "System.Collections.Frozen" or "System.Collections.Immutable" or "System.Collections.ObjectModel"
        || type.BaseType is { } parent && IsFixed(parent);

    /// <summary>A type, what it is made from and what it is a kind of, generic ones by their definition.</summary>
    private static IEnumerable<Type> Kinds(Type type)
    {
        List<Type> kinds = [type, .. type.GetInterfaces()];
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            kinds.Add(parent);
        }

        return kinds.Select(kind => kind.IsGenericType ? kind.GetGenericTypeDefinition() : kind);
    }

    private static string Name(FieldInfo field) => $"{field.DeclaringType!.FullName}.{field.Name}: {field.FieldType.Name}";
}

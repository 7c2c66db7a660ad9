using System.Reflection;
using CinWorkflows.Architecture.Tests.Code;

namespace CinWorkflows.Architecture.Tests.Dependencies;

/// <summary>Which folders of an assembly use which: signatures, attributes and method bodies.</summary>
internal sealed class FolderGraph
{
    private readonly Assembly _assembly;
    private readonly Dictionary<string, Dictionary<string, string>> _uses = [];

    public FolderGraph(Assembly assembly)
    {
        _assembly = assembly;
        foreach (var type in assembly.GetTypes().Where(type => !type.Outermost().IsGenerated()))
        {
            foreach (var used in UsedBy(type).SelectMany(Parts).Where(used => used.Assembly == assembly && !used.Outermost().IsGenerated()))
            {
                Add(type.Outermost(), used.Outermost());
            }
        }
    }

    /// <summary>The folders that reach each other both ways, with an example of each use among them.</summary>
    public IEnumerable<(string From, string To, string Example)> Cyclic =>
        from folder in _uses
        from use in folder.Value
        where Reaches(use.Key, folder.Key, [])
        select (folder.Key, use.Key, use.Value);

    private static IEnumerable<Type> UsedBy(Type type)
    {
        const BindingFlags Every = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<Type?> used =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetCustomAttributesData().SelectMany(attribute => attribute.ConstructorArguments).Select(argument => argument.Value as Type),
            .. type.GetFields(Every).Select(field => field.FieldType),
            .. type.GetMethods(Every).Select(method => method.ReturnType),
            .. type.Bodies().SelectMany(body => body.GetParameters()).Select(parameter => parameter.ParameterType),
            .. type.Bodies().SelectMany(Instructions.MembersOf).SelectMany(instruction => Named(instruction.Member)),
        ];
        return used.OfType<Type>();
    }

    private static IEnumerable<Type?> Named(MemberInfo member) => member switch
    {
        Type type => [type],
        MethodBase { IsGenericMethod: true } generic => [generic.DeclaringType, .. generic.GetGenericArguments()],
        _ => [member.DeclaringType],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericParameter ? [] : [type, .. type.GetGenericArguments().SelectMany(Parts)];

    private string FolderOf(Type type)
    {
        var inside = type.Namespace![_assembly.GetName().Name!.Length..].TrimStart('.');
        return inside.Split('.')[0];
    }

    private void Add(Type from, Type to)
    {
        var (user, used) = (FolderOf(from), FolderOf(to));
        if (user == used)
        {
            return;
        }

        if (!_uses.TryGetValue(user, out var uses))
        {
            _uses[user] = uses = [];
        }

        uses.TryAdd(used, $"{from.Name} -> {to.Name}");
    }

    private bool Reaches(string from, string to, HashSet<string> seen) =>
        from == to || (seen.Add(from) && _uses.GetValueOrDefault(from, []).Keys.Any(next => Reaches(next, to, seen)));
}

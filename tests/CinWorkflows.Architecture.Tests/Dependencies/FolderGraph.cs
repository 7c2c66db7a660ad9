using System.Reflection;
using CinWorkflows.Architecture.Tests.Code;

namespace CinWorkflows.Architecture.Tests.Dependencies;

/// <summary>
/// Which folders of an assembly use which: signatures, attributes and method bodies. Folders can be taken as one, and uses of
/// some types left out.
/// </summary>
internal sealed class FolderGraph
{
    /// <summary>The name of what lies in no folder.</summary>
    public const string Root = "(root)";

    private readonly Assembly _assembly;
    private readonly IReadOnlyCollection<string> _asOne;
    private readonly IReadOnlyCollection<string> _leftOut;
    private readonly bool _whole;
    private readonly Dictionary<string, Dictionary<string, string>> _uses = [];

    /// <summary>The folders of a project, those within them apart.</summary>
    public FolderGraph(Assembly assembly)
        : this(assembly, [], [], whole: true)
    {
    }

    /// <summary>The topmost folders of a project.</summary>
    public FolderGraph(Assembly assembly, IReadOnlyCollection<string> asOne, IReadOnlyCollection<string> leftOut)
        : this(assembly, asOne, leftOut, whole: false)
    {
    }

    private FolderGraph(Assembly assembly, IReadOnlyCollection<string> asOne, IReadOnlyCollection<string> leftOut, bool whole)
    {
        (_assembly, _asOne, _leftOut, _whole) = (assembly, asOne, leftOut, whole);
        foreach (var type in assembly.GetTypes().Where(type => !type.Outermost().IsGenerated()))
        {
            foreach (var used in UsedBy(type).Where(used => used.Assembly == assembly && !used.Outermost().IsGenerated()))
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

    /// <summary>The knots, the largest first.</summary>
    public IReadOnlyList<Knot> Knots =>
    [
        .. _uses.Keys.Where(folder => _uses[folder].Keys.Any(next => Reaches(next, folder, [])))
            .GroupBy(folder => _uses.Keys.Where(other => Reaches(folder, other, []) && Reaches(other, folder, [])).Min(StringComparer.Ordinal))
            .Select(knot => new Knot([.. knot.Order(StringComparer.Ordinal)]))
            .OrderByDescending(knot => knot.Size),
    ];

    /// <summary>The types that a type names anywhere, taken apart to their elements and arguments.</summary>
    public static IEnumerable<Type> UsedBy(Type type)
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
        return used.OfType<Type>().SelectMany(Parts);
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
        var path = type.Namespace![_assembly.GetName().Name!.Length..].TrimStart('.');
        if (_whole)
        {
            return path.Length == 0 ? Root : path.Replace('.', '/');
        }

        var folder = path.Split('.')[0];
        return _asOne.Contains(folder) ? string.Join('+', _asOne) : folder;
    }

    private void Add(Type from, Type to)
    {
        var (user, used) = (FolderOf(from), FolderOf(to));
        if (user == used || _leftOut.Contains(to.Name))
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

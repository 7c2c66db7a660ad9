using System.Reflection;
using CinWorkflows.Architecture.Tests.Code;
using CinWorkflows.Architecture.Tests.Sources;

namespace CinWorkflows.Architecture.Tests.Determinism;

/// <summary>A line of the list that the compiler's analyzer reads.</summary>
internal sealed record Ban(string Id)
{
    public const string ListPath = "src/CinWorkflows.Workflows/BannedSymbols.txt";

    public static IReadOnlyList<Ban> List { get; } = SourceTree.File(ListPath).Lines
        .Where(line => line.Length > 0)
        .Select(line => new Ban(line.Split(';')[0]))
        .ToList();

    private string Symbol => Id[2..].Split('(')[0];

    private string TypeName => Id[0] == 'T' ? Symbol : Symbol[..Symbol.LastIndexOf('.')];

    private string MemberName => Symbol[(Symbol.LastIndexOf('.') + 1)..].Split('`')[0];

    /// <summary>Whether the analyzer finds anything by this id: it says nothing of one that is misspelt.</summary>
    public bool Exists() => BaseLibrary.Find(TypeName) is { } type && Id[0] switch
    {
        'T' => true,
        'P' => type.GetProperty(MemberName) is not null,
        'F' => type.GetField(MemberName) is not null,
        _ => type.Bodies().Any(method => DocumentationId.Of(method) == Id),
    };

    /// <summary>
    /// Whether a call is banned in spirit: by any overload, on the generic sibling too. Constructors are told apart.
    /// </summary>
    public bool Forbids(MethodBase called)
    {
        var type = called.DeclaringType is { IsConstructedGenericType: true } generic ? generic.GetGenericTypeDefinition() : called.DeclaringType!;
        if (type.FullName!.Split('`')[0] != TypeName.Split('`')[0])
        {
            return false;
        }

        return Id[0] switch
        {
            'T' => true,
            'P' => called.Name == $"get_{MemberName}",
            _ when MemberName == "#ctor" => called.IsConstructor && DocumentationId.Of(called) == Id,
            _ => called.Name == MemberName,
        };
    }
}

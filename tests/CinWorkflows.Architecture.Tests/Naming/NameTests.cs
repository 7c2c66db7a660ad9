using System.Text.RegularExpressions;
using CinWorkflows.Architecture.Tests.Code;
using CinWorkflows.Architecture.Tests.Sources;

namespace CinWorkflows.Architecture.Tests.Naming;

public sealed partial class NameTests
{
    private static readonly string[] SayNothing =
        ["Helper", "Helpers", "Manager", "Managers", "Util", "Utils", "Utility", "Utilities", "Common", "Misc", "Models", "Services", "Shared"];

    [Fact]
    public void Folders_and_namespaces_are_named_after_the_practice() =>
        Findings.None(
            "A folder says what its code is about, not of what kind it is.",
            from file in SourceTree.Files
            from folder in file.Folders
            where folder.Split('.').Any(part => SayNothing.Contains(part, StringComparer.OrdinalIgnoreCase))
            select $"{folder} in {file.Path}");

    [Fact]
    public void Types_are_named_after_what_they_are() =>
        Findings.None(
            "A name that fits anything tells nothing.",
            from assembly in Product.Assemblies
            from type in assembly.Written()
            where !type.IsEnum && SayNothing.Contains(LastWord().Match(type.Name.Split('`')[0]).Value)
            select type.FullName!);

    [Fact]
    public void A_name_stands_for_one_type() =>
        Findings.None(
            "Whoever reads a name knows which type is meant, whatever the project.",
            from assembly in Product.Assemblies
            from type in assembly.Written()
            where !type.IsNestedPrivate && !IsMigration(type)
            group type.FullName! by type.Name into named
            where named.Count() > 1
            select string.Join(" and ", named.Order(StringComparer.Ordinal)));

    [Fact]
    public void A_namespace_is_its_folder() =>
        Findings.None(
            "The namespace is the project and the folders in it, and spans the file.",
            from file in SourceTree.WrittenCode
            where !IsEntryPoint(file) && file.Path != DeclaredForAPackage
            let expected = $"namespace {string.Join('.', file.Folders.Skip(1))};"
            where !file.Lines.Contains(expected)
            select $"{file.Path} wants '{expected}'");

    [Fact]
    public void A_file_holds_one_public_type_and_bears_its_name() =>
        Findings.None(
            "What is public is found by its file.",
            from file in SourceTree.WrittenCode
            where !Explained.Contains(file.Path) && !IsEndpoint(file)
            let types = file.Lines.Select(line => PublicType().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value).Distinct().ToList()
            where types.Count > 1 || (types.Count == 1 && types[0] != file.Name)
            select $"{file.Path} holds {string.Join(", ", types)}");

    /// <summary>Lists of one-line bindings of a test suite to the engines that it is run over.</summary>
    private static readonly string[] Explained =
    [
        "tests/CinWorkflows.Embedded.Tests/Conformance/EmbeddedConformance.cs",
        "tests/CinWorkflows.Functions.Tests/OnDurableTask/RuntimeConformance.cs",
    ];

    /// <summary>What is used of a package that not every feed has: it bears the package's names.</summary>
    private const string DeclaredForAPackage = "tests/CinWorkflows.Integrations.Tests/AzureCommunication/Package/EmailPackage.cs";

    /// <summary>A tool generates the migrations; each database has its first.</summary>
    private static bool IsMigration(Type type) => type.Namespace!.EndsWith(".Migrations", StringComparison.Ordinal);

    /// <summary>An endpoint's file holds what it takes and answers too: all of it is read at once.</summary>
    private static bool IsEndpoint(SourceFile file) => file.Lines.Any(line => line.EndsWith(" : IEndpoint", StringComparison.Ordinal));

    private static bool IsEntryPoint(SourceFile file) => file.Name == "Program" && !file.Text.Contains("class ", StringComparison.Ordinal);

    [GeneratedRegex("[A-Z][a-z]*$")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^public (?:\w+ )*?(?:class|record struct|record|struct|interface|enum|delegate \S+) (?<name>\w+)")]
    private static partial Regex PublicType();
}

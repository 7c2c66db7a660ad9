using CinWorkflows.Architecture.Tests.Code;
using CinWorkflows.Architecture.Tests.Sources;

namespace CinWorkflows.Architecture.Tests.Dependencies;

public sealed class ProjectTests
{
    /// <summary>What each project may depend on. Everything points inwards, to the rules.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Rules"] = [],
        ["Cases"] = ["Rules"],
        ["Workflows"] = ["Cases"],
        ["Letters"] = ["Workflows", "Cases"],
        ["TransferPacks"] = ["Workflows", "Cases"],
        ["Embedded"] = ["Workflows"],
        ["Records"] = ["Workflows", "Cases"],
        ["Integrations"] = ["Letters", "TransferPacks", "Workflows", "Cases"],
        ["Web"] = ["Letters", "TransferPacks", "Workflows", "Cases"],
        ["Pages"] = ["Web", "Workflows", "Cases"],
        ["Simulation"] = ["Cases", "Workflows", "Letters", "Embedded", "Records", "Integrations"],
        ["Server"] = ["Cases", "Workflows", "Letters", "Embedded", "Records", "Integrations", "Web", "Pages", "Simulation"],
        ["Functions"] = ["Cases", "Workflows", "Letters", "Records", "Integrations", "Web", "Pages"],
    };

    /// <summary>
    /// The packages that a project may use, by the beginnings of their names. The composition roots may use any. OpenTelemetry is
    /// the client of one more outside system, the collector; what is measured and traced needs only the base library.
    /// </summary>
    private static readonly Dictionary<string, string[]> AllowedPackages = new()
    {
        ["Rules"] = [],
        ["Cases"] = [],
        ["Workflows"] = ["Microsoft.Extensions."],
        ["Letters"] = ["Microsoft.Extensions."],
        ["TransferPacks"] = ["Microsoft.Extensions."],
        ["Embedded"] = ["SQLitePCLRaw."],
        ["Records"] = ["Microsoft.EntityFrameworkCore.", "Npgsql", "SQLitePCLRaw."],
        ["Integrations"] = ["Microsoft.Extensions.", "Microsoft.Graph", "Microsoft.Kiota.", "Microsoft.IdentityModel.", "Azure.", "Handlebars.Net", "MailKit", "OpenTelemetry.", "TimeZoneConverter"],
        ["Web"] = ["Microsoft.AspNetCore.", "Microsoft.OpenApi", "Microsoft.IdentityModel."],
        ["Pages"] = [],
        ["Simulation"] = ["Microsoft.Extensions."],
        ["Server"] = [""],
        ["Functions"] = [""],
    };

    private static readonly string[] OutsideWorld =
        ["System.Net.Http", "System.Net.Sockets", "System.Net.Requests", "System.Console", "System.Data", "System.Diagnostics.Process", "System.IO.FileSystem"];

    [Fact]
    public void Every_project_refers_only_to_what_lies_further_in() =>
        Findings.None(
            "A project depends on what the table in this test allows, and a new one gets a row in it.",
            SourceTree.ProductProjects.SelectMany(project => project.References
                .Where(reference => !Allowed.GetValueOrDefault(project.Name, []).Contains(reference))
                .Select(reference => $"{project.Name} -> {reference}")));

    [Fact]
    public void Every_project_has_a_row_in_the_tables() =>
        Findings.None(
            "A new project says first what it may depend on.",
            SourceTree.ProductProjects.Select(project => project.Name).Where(name => !Allowed.ContainsKey(name) || !AllowedPackages.ContainsKey(name)));

    [Fact]
    public void The_compiled_assemblies_agree_with_the_project_files() =>
        Findings.None(
            "What reaches an assembly through another project is a dependency too.",
            from assembly in Product.Assemblies
            let project = assembly.GetName().Name!["CinWorkflows.".Length..]
            from reference in assembly.GetReferencedAssemblies()
            where reference.Name!.StartsWith("CinWorkflows.", StringComparison.Ordinal)
            let name = reference.Name!["CinWorkflows.".Length..]
            where !Reachable(project).Contains(name)
            select $"{project} -> {name}");

    [Fact]
    public void A_project_uses_only_the_packages_of_its_trade() =>
        Findings.None(
            "Rules and workflows stay free of frameworks, so that they outlive them.",
            from project in SourceTree.ProductProjects
            from package in project.Packages
            where !AllowedPackages.GetValueOrDefault(project.Name, []).Any(start => package.StartsWith(start, StringComparison.Ordinal))
            select $"{project.Name} -> {package}");

    [Theory]
    [InlineData("Workflows")]
    [InlineData("Letters")]
    [InlineData("TransferPacks")]
    public void The_workflows_letters_and_packs_know_only_abstractions_of_other_packages(string name) =>
        Findings.None(
            "Logging and injection are known by their abstractions only.",
            SourceTree.ProductProjects.Single(project => project.Name == name).Packages
                .Where(package => !package.EndsWith(".Abstractions", StringComparison.Ordinal)));

    [Fact]
    public void The_domain_is_compiled_against_the_base_library_alone() =>
        Findings.None(
            "Rules and cases do no input or output; of the network they know only how an address is written.",
            Product.Domain.SelectMany(half => half.GetReferencedAssemblies()).Select(reference => reference.Name!)
                .Where(name => name != "CinWorkflows.Rules")
                .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) || OutsideWorld.Any(start => name.StartsWith(start, StringComparison.Ordinal))));

    [Fact]
    public void Internals_are_shown_to_tests_and_benchmarks_only() =>
        Findings.None(
            "What one project needs of another is public there.",
            from project in SourceTree.ProductProjects
            from friend in project.Friends
            where !friend.EndsWith(".Tests", StringComparison.Ordinal) && !friend.EndsWith(".Benchmarks", StringComparison.Ordinal) && !friend.EndsWith(".CrashHost", StringComparison.Ordinal)
            select $"{project.Name} -> {friend}");

    [Fact]
    public void No_door_records_in_the_name_of_the_service() =>
        Findings.None(
            "Whoever acts over a door acts in their own name: 'RecordFindingAsync' is for what the service itself found.",
            from type in Product.Load("Web").GetTypes().Concat(Product.Load("Pages").GetTypes())
            from body in type.Bodies()
            from used in Instructions.MembersOf(body)
            where used.Member.Name == "RecordFindingAsync"
            select type.Outermost().FullName!);

    private static HashSet<string> Reachable(string project) =>
        [.. Allowed[project], .. Allowed[project].SelectMany(Reachable)];
}

using CinWorkflows.Architecture.Tests.Code;

namespace CinWorkflows.Architecture.Tests.Dependencies;

public sealed class FolderCycleTests
{
    /// <summary>
    /// The knots that there are, by project, each with its folders; a project that is not here has none. A knot may lose folders and never
    /// gain one.
    /// </summary>
    private static readonly Dictionary<string, string[][]> Known = new()
    {
        // An act changes the case file, which holds what the acts of all folders made.
        ["Cases"] =
        [
            [
                FolderGraph.Root, "Acts", "Adoption", "Assessments", "Authority", "AuthorityEvents", "Breaches", "ChildProtection", "Closure", "Contacts", "Corrections", "Delivery", "Disability", "Disclosures", "Documents", "Duties", "Meetings", "People", "Plans",
                "Processing", "Reviews", "Safeguarding", "Transfers", "Visits", "Workers",
            ],
        ],

        // Contents of the exchange are read by their words, which their messages list.
        ["Workflows"] = [["Ports/Transfers/Exchange", "Ports/Transfers/Exchange/Contents"]],

        // Whoever records an act writes what every folder keeps of it.
        ["Records"] =
        [
            [
                "Acts", "Calendars", "Cases", "Directory", "Duties", "Exchange", "Feeds", "Gauges", "Holidays", "Links", "Meetings", "Messages", "Notices", "Plans", "Proof", "Reading", "Retention", "Storage", "Terms",
            ],
        ],

        // The parts of an engine call each other over its core.
        ["Embedded"] = [[FolderGraph.Root, "Activities", "History", "Instances", "Replay", "Storage", "Timers"]],
        ["Integrations"] =
        [
            ["MicrosoftGraph", "MicrosoftGraph/Calendar", "MicrosoftGraph/Connection", "MicrosoftGraph/Health", "MicrosoftGraph/Mail"],
            ["Authorities", "Exchange"],
            ["Pdf/Pages", "Pdf/Setting"],
        ],

        // The root command knows each verb, and each verb how a command fails.
        ["Server"] = [["CommandLine", "CommandLine/Exchange", "CommandLine/Holidays", "CommandLine/Packs", "CommandLine/Proof", "CommandLine/Terms", "CommandLine/Workflows"]],
    };

    public static TheoryData<string> Projects => [.. Product.Assemblies.Select(assembly => assembly.GetName().Name!["CinWorkflows.".Length..])];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_has_no_knot_but_those_that_are_known(string project) =>
        Findings.None(
            "A folder can be read without those that use it.",
            from knot in new FolderGraph(Product.Load(project)).Knots
            where !Known.GetValueOrDefault(project, []).Any(knot.IsWithin)
            select $"{project}, {knot}");

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_that_was_untied_is_known_as_tied_no_more(string project)
    {
        var knots = new FolderGraph(Product.Load(project)).Knots;
        Findings.None(
            "A knot has become smaller: take the folder out of the table, so that it stays untied.",
            from known in Known.GetValueOrDefault(project, [])
            from folder in known
            where !knots.Any(knot => knot.IsWithin(known) && knot.Folders.Contains(folder))
            select $"{project}: {folder}");
    }

    [Fact]
    public void The_workflows_have_no_cycle() => NoCycle(new(Product.Workflows, [], []));

    [Fact]
    public void The_letters_have_no_cycle() => NoCycle(new(Product.Letters, [], []));

    private static void NoCycle(FolderGraph graph) =>
        Findings.None(
            "A folder can be read without those that use it.",
            graph.Cyclic.Select(use => $"{use.From} -> {use.To} ({use.Example})"));
}

using System.Reflection;
using CinWorkflows.Architecture.Tests.Code;

namespace CinWorkflows.Architecture.Tests.Dependencies;

public sealed class FolderCycleTests
{
    [Fact]
    public void The_domain_has_no_new_cycle() => NoCycleBut([], Product.Domain);

    [Fact]
    public void The_workflows_have_no_new_cycle() => NoCycleBut([], Product.Workflows);

    private static void NoCycleBut(string[] known, Assembly assembly) =>
        Findings.None(
            "A folder can be read without those that use it.",
            new FolderGraph(assembly).Cyclic
                .Where(use => !known.Contains(use.From) || !known.Contains(use.To))
                .Select(use => $"{use.From} -> {use.To} ({use.Example})"));
}

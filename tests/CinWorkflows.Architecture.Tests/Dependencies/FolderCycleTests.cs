using System.Reflection;
using CinWorkflows.Architecture.Tests.Code;

namespace CinWorkflows.Architecture.Tests.Dependencies;

public sealed class FolderCycleTests
{
    /// <summary>
    /// The case is one thing in many folders: an act changes the case file, which holds what the acts of all folders made.
    /// </summary>
    private static readonly string[] TheCase =
        ["Assessments", "Cases", "Closure", "Contacts", "Delivery", "Disability", "Documents", "Duties", "Meetings", "Plans", "Reviews", "Safeguarding", "Transfers", "Visits"];

    /// <summary>The words in which packs state their rules. They lie with the matters that they name and use nothing of them.</summary>
    private static readonly string[] Vocabulary =
        ["CaseStage", "DutyKind", "Ladder", "NoticeRecipient", "PlanReply", "RegimeKind", "Role", "Rung", "RungAnchor", "TransferRisk", "TriggerKind", "Urgency"];

    /// <summary>The one known cycle: who reads a pack asks the case whether it has an anchor, or an act, of that name.</summary>
    private static readonly string[] NamesInPacks = ["Anchors", "ActJson"];

    [Fact]
    public void The_domain_has_no_new_cycle() => NoCycle(new(Product.Domain, TheCase, [.. Vocabulary, .. NamesInPacks]));

    [Fact]
    public void The_workflows_have_no_cycle() => NoCycle(new(Product.Workflows, [], []));

    [Fact]
    public void The_letters_have_no_cycle() => NoCycle(new(Product.Letters, [], []));

    [Fact]
    public void The_words_of_the_packs_use_nothing_but_each_other() =>
        Findings.None(
            "A word that uses what it names would hide a cycle.",
            from type in Product.Domain.Written()
            where Vocabulary.Contains(type.Name)
            from used in FolderGraph.UsedBy(type)
            where used.Assembly == Product.Domain && !Vocabulary.Contains(used.Outermost().Name) && used.Namespace != "CinWorkflows.Domain.Calendar"
            select $"{type.Name} -> {used.Name}");

    private static void NoCycle(FolderGraph graph) =>
        Findings.None(
            "A folder can be read without those that use it.",
            graph.Cyclic.Select(use => $"{use.From} -> {use.To} ({use.Example})"));
}

using System.Text.Json.Nodes;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>The shipped procedures, and one that sets a time for answers to the plan and reminds by the hour, which neither of them does.</summary>
internal static class TestPacks
{
    private static readonly PackEntry Shipped = PackLibrary.Shipped.All.Last(entry => entry.Pack.Id == "northamptonshire");

    public static PolicyPack Northamptonshire { get; } = Shipped.Pack;

    public static PolicyPack Hillingdon { get; } = PackLibrary.Shipped.All.Last(entry => entry.Pack.Id == "hillingdon").Pack;

    public static PackLibrary Library { get; } = Read();

    public static PolicyPack WithTimeForAnswers => Library.Get(new("northamptonshire", "99.0.0"));

    private static PackLibrary Read()
    {
        var pack = JsonNode.Parse(Shipped.Json)!.AsObject();
        pack["version"] = "99.0.0";
        pack["duties"]!["obtainPlanReply"] = JsonNode.Parse(
            """{ "clause": "N14", "owner": "socialWorker", "within": { "amount": 10, "unit": "workingDays" }, "from": "planCirculation", "counting": "afterAnchor", "notices": "reply" }""");
        pack["ladders"]!["urgent"]!.AsArray().Add(JsonNode.Parse("""{ "id": "opened-4h", "from": "opened", "hours": 4, "to": "teamManager", "urgency": "urgent" }"""));
        var reading = PackLibrary.Of([("timed.json", pack.ToJsonString())]);
        return reading.Library ?? throw new InvalidOperationException(string.Join(' ', reading.Faults));
    }
}

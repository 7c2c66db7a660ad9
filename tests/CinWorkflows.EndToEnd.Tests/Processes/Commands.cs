using System.Text.Json;
using System.Text.Json.Nodes;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.EndToEnd.Tests.Processes;

/// <summary>The bodies of requests.</summary>
internal static class Commands
{
    public static JsonNode Of(Actor actor, Act act) => new JsonObject { ["actor"] = Json(actor), ["act"] = Json(act) };

    public static JsonNode Start(string caseId, string pack, DateOnly referredOn)
    {
        var opened = new CaseOpened(
            referredOn,
            OrdinaryCast.Child,
            OrdinaryCast.Team,
            OrdinaryCast.Worker.Id,
            [],
            [OrdinaryCast.Mother, OrdinaryCast.Father, OrdinaryCast.School])
        { DuplicateReason = "Many invented cases have one invented child." };
        var body = Of(OrdinaryCast.Manager, opened);
        body["caseId"] = caseId;
        body["pack"] = pack;
        return body;
    }

    /// <summary>A team of the pack with its people.</summary>
    public static async Task AddTeamAsync(this ServerProcess server, string pack)
    {
        await server.DoAsync(HttpMethod.Put, $"/teams/{OrdinaryCast.Team}", new JsonObject { ["name"] = "Example team", ["packId"] = pack });
        foreach (var member in OrdinaryCast.Staff())
        {
            await server.DoAsync(HttpMethod.Put, $"/staff/{member.Id}", Staff(member));
        }
    }

    private static JsonObject Staff(StaffMember member) => new()
    {
        ["name"] = member.Name,
        ["email"] = member.Email,
        ["teamId"] = member.TeamId,
        ["roles"] = JsonSerializer.SerializeToNode(member.Roles, ActJson.Options),
        ["arrangements"] = JsonSerializer.SerializeToNode(member.Arrangements, ActJson.Options),
    };

    private static JsonNode Json<T>(T value) => JsonSerializer.SerializeToNode(value, ActJson.Options)!;
}

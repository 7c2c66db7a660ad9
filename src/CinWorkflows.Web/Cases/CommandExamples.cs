using System.Text.Json;
using System.Text.Json.Nodes;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Json;

namespace CinWorkflows.Web.Cases;

/// <summary>Commands as the description shows them.</summary>
internal static class CommandExamples
{
    /// <summary>Acts that have a request of their own.</summary>
    public static IReadOnlyList<Type> NoCommands { get; } = [typeof(CaseOpened), typeof(EpisodeAdopted), typeof(DocumentAttached), typeof(SubjectAccessGiven)];

    /// <summary>One command for each act that a case may take by this request, by its type.</summary>
    public static IReadOnlyDictionary<string, JsonNode> EveryCommand() => ActJson.Types
        .Where(entry => !NoCommands.Contains(entry.Value))
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .ToDictionary(entry => entry.Key, JsonNode (entry) => new JsonObject
        {
            ["actor"] = JsonSerializer.SerializeToNode(new Actor("sw-1", Role.SocialWorker), ApiJson.Options),
            ["act"] = Sample.OfAct(entry.Key, entry.Value),
        });
}

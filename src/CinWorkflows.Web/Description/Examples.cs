using System.Text.Json;
using System.Text.Json.Nodes;
using CinWorkflows.Domain.Adoption;
using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Documents;
using CinWorkflows.Domain.Meetings;
using CinWorkflows.Letters;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Holidays;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Rebuild;
using CinWorkflows.Web.Staff;
using CinWorkflows.Web.Templates;
using CinWorkflows.Workflows.Meetings.Proposals;
using CinWorkflows.Workflows.Ports.Calendar;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Web.Description;

/// <summary>Requests as the description shows them. The people are made up.</summary>
internal static class Examples
{
    private static readonly Actor Worker = new("sw-1", Role.SocialWorker);

    public static JsonNode StartCase { get; } = Json(new StartCaseRequest(
        "northamptonshire",
        Worker,
        new CaseOpened(new(2026, 3, 2), new("p-1", "Alex Example", new DateOnly(2015, 6, 1), ReceivesPlan: true), "team-1", "sw-1", [])));

    public static JsonNode Team { get; } = Json(new TeamRequest("Safeguarding team 1", "northamptonshire"));

    public static JsonNode Staff { get; } = Json(new StaffRequest("Sam Example", "sam@example.org", "team-1", [Role.SocialWorker]));

    public static JsonNode Proposals { get; } = Json(new ProposalRequest(MeetingPurpose.FirstPlanning, Attendees: ["p-1", "p-2"], Room: new(WheelchairAccessible: true)));

    public static JsonNode Preview { get; } = Json(new PreviewRequest(
        "northamptonshire",
        MessageKind.ViewsRequest,
        LetterAudience.Parent,
        "en",
        "subject: Your views ({{reference}})\n\n# What do you think?\n\n{{greeting}}\n\n{{> toDo}}\n\n{{> deadline}}\n"));

    public static JsonNode Holiday { get; } = Json(new HolidayRequest(
        new("sm-1", Role.ServiceManager),
        Division.EnglandAndWales,
        new(2026, 6, 15),
        "State funeral",
        Withdrawn: false,
        "Proclaimed today.",
        DryRun: true));

    public static JsonNode Terms { get; } = Json(new TermSheet(
        [new("Spring 2027", new(2027, 1, 4), new(2027, 3, 25), [new("Half-term", new(2027, 2, 15), new(2027, 2, 19))])],
        "https://council.example/school-terms"));

    public static JsonNode Rebuild { get; } = Json(new RebuildRequest(DryRun: true));

    /// <summary>Acts that have a request of their own.</summary>
    public static IReadOnlyList<Type> NoCommands { get; } = [typeof(CaseOpened), typeof(EpisodeAdopted), typeof(DocumentAttached)];

    /// <summary>One command for each act that a case may take by this request, by its type.</summary>
    public static IReadOnlyDictionary<string, JsonNode> EveryCommand() => ActJson.Types
        .Where(entry => !NoCommands.Contains(entry.Value))
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .ToDictionary(entry => entry.Key, JsonNode (entry) => new JsonObject
        {
            ["actor"] = Json(Worker),
            ["act"] = Sample.OfAct(entry.Key, entry.Value),
        });

    private static JsonNode Json<T>(T value) => JsonSerializer.SerializeToNode(value, ApiJson.Options)!;
}

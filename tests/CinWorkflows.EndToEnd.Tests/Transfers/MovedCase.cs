using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.EndToEnd.Tests.Processes;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.EndToEnd.Tests.Transfers;

/// <summary>A case of Northamptonshire whose family lives in Hillingdon now, offered there by link.</summary>
internal static class MovedCase
{
    public const string Id = "CIN-MOVED";
    public const string TransferId = $"E06000061.{Id}.1";
    public const string To = "E09000017";

    public static DateOnly Today => LondonTime.Today(TimeProvider.System);

    /// <summary>What the service has to know before it starts: where links for the other authority go.</summary>
    public static Task KnowAsync(TemporaryFolder folder) => File.WriteAllTextAsync(
        folder.At("authorities.json"),
        $$"""{ "authorities": [ { "code": "{{To}}", "name": "Hillingdon", "contact": { "name": "Transfers team", "email": "transfers@hillingdon.example", "verifiedOn": "{{Today:yyyy-MM-dd}}" } } ] }""");

    public static async Task OfferAsync(ServerProcess server)
    {
        await server.AddTeamAsync("northamptonshire");
        await server.DoAsync(HttpMethod.Post, "/cases", Commands.Start(Id, "northamptonshire", Today));
        foreach (var act in Acts(Today))
        {
            await server.DoAsync(HttpMethod.Post, $"/cases/{Id}/acts", Commands.Of(OrdinaryCast.Worker, act));
        }
    }

    private static IEnumerable<Act> Acts(DateOnly today) =>
    [
        new MoveReported(TransferId, today, To, today, HasMoved: true, RecentMoves: 1),
        new MoveAssessed(TransferId, today, TransferRisk.Raised, "Friends are lost.", "Do not call before noon.", MayKnow: new(NobodyIsKept: true)),
        new SharingDecided(TransferId, today, SharingBasis.RiskOfHarm, "The child would be unknown there.", [new(OrdinaryCast.Mother.Id, "It could not wait."), new(OrdinaryCast.Father.Id, "It could not wait.")]),
        new TransferPackPrepared(
            TransferId,
            today,
            "Known for a day.",
            [.. new[] { PackPartKind.Assessment, PackPartKind.Plan, PackPartKind.ReviewMinutes }.Select(kind => new PackPart(kind, MissingReason: "Not made yet."))]),
        new ReceivingAuthorityNotified(TransferId, today, NotificationMeans.Link),
    ];
}

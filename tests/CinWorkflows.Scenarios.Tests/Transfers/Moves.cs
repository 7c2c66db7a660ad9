using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>A family of Northamptonshire that moves to Hillingdon, in the words of the tests.</summary>
internal static class Moves
{
    public const string Hillingdon = "E09000017";

    /// <summary>Asking the father would tell him of the move.</summary>
    public static readonly IReadOnlyList<PersonReason> NotTheFather = [new(OrdinaryCast.Father.Id, "To ask him would tell him where they go.")];

    public const string First = $"E06000061.{CaseWorld.CaseId}.1";

    public const string Kent = "E10000016";

    public static string Numbered(int number) => $"E06000061.{CaseWorld.CaseId}.{number}";

    /// <summary>A case under review whose family has moved yesterday.</summary>
    public static async Task<CaseWorld> ReportedAsync(int recentMoves = 1, bool hasMoved = true, DateOnly? temporaryUntil = null)
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.ReportAsync(recentMoves, hasMoved, temporaryUntil);
        return world;
    }

    public static Task ReportAsync(this CaseWorld world, int recentMoves = 1, bool hasMoved = true, DateOnly? temporaryUntil = null, int number = 1) =>
        world.DoAsync(new MoveReported(
            $"E06000061.{CaseWorld.CaseId}.{number}",
            world.Today,
            Hillingdon,
            hasMoved ? world.Today.AddDays(-1) : world.Today.AddDays(10),
            hasMoved,
            recentMoves,
            temporaryUntil)
        {
            TemporaryReason = temporaryUntil is null ? null : "They are with the grandmother while the house is repaired.",
        });

    public static async Task AssessAsync(this CaseWorld world, TransferRisk risk = TransferRisk.Standard) =>
        await world.DoAsync(Assessment(world, WhoMayKnow.AsRestricted(await world.FileAsync(), world.Today), risk));

    public static MoveAssessed Assessment(CaseWorld world, WhoMayKnow? mayKnow, TransferRisk risk = TransferRisk.Standard) =>
        new(First, world.Today, risk, "The grandparents are no longer near.", "The father may look for the family.", MayKnow: mayKnow);

    public static async Task ShareAsync(this CaseWorld world)
    {
        await world.DoAsync(new SharingAsked(First, world.Today, OrdinaryCast.Mother.Id, Agrees: true, "Is glad of it."));
        await world.DoAsync(new SharingDecided(First, world.Today, SharingBasis.Consent, "The mother agrees.", NotTheFather));
    }

    public static Task PrepareAsync(this CaseWorld world) => world.DoAsync(Pack(world));

    public static TransferPackPrepared Pack(CaseWorld world, string? minutesMissing = "No review was held yet.") =>
        new(First, world.Today, "Supported since January.", [new(PackPartKind.ReviewMinutes, MissingReason: minutesMissing)]);

    /// <summary>From the report to the formal notification, by hand.</summary>
    /// <summary>The child is offered by hand.</summary>
    public static ReceivingAuthorityNotified Notified(CaseWorld world) => new(First, world.Today, NotificationMeans.Hand, "Handed to the duty team.");

    public static async Task<CaseWorld> NotifiedAsync(TransferRisk risk = TransferRisk.Standard)
    {
        var world = await ReportedAsync();
        await world.AssessAsync(risk);
        await world.ShareAsync();
        await world.PrepareAsync();
        await world.DoAsync(Notified(world));
        return world;
    }
}

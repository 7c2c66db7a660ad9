using System.Text.Json;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>
/// A father who must not know lives through everything that is sent about a case: nothing that was planted for others is ever in what goes to
/// him, or to a mailbox that he reads.
/// </summary>
public sealed class LeakScenarios
{
    private const string NewAddress = "1 Hidden Lane\nUxbridge\nUB8 1AA";

    private static readonly string[] Planted = ["Hidden Lane", "UB8", "Ash Newworker", "Planted Hall", "planted-word", "Hillingdon", "Uxbridge"];

    private static readonly string FatherId = OrdinaryCast.Father.Id;

    public static TheoryData<string, string> Lives
    {
        get
        {
            var lives = new TheoryData<string, string>();
            foreach (var topics in (string[])["Moves", "Addresses", "Meetings", "Plan", "Moves,Addresses,Meetings,Plan", ""])
            {
                lives.Add("northamptonshire", topics);
                lives.Add("hillingdon", topics);
            }

            return lives;
        }
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public async Task N54_nothing_that_was_planted_for_others_goes_to_whoever_must_not_know(string pack, string topics)
    {
        await using var world = await LiveAsync(pack, topics, "sam@elsewhere.example");

        var read = world.SentTo("sam@");
        Assert.All(read, message => Assert.DoesNotContain(PlantedFor(pack).Append("Alex Example"), word => Said(message).Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains(world.SentTo("alex@"), message => Said(message).Contains("Planted Hall", StringComparison.Ordinal));
        Assert.DoesNotContain(read, message => message.Invitation is not null);
        if (topics.Contains("Moves", StringComparison.Ordinal) || topics.Contains("Addresses", StringComparison.Ordinal))
        {
            Assert.DoesNotContain(read, message => message.Kind == MessageKind.TransferNews);
        }
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public async Task N54_nor_to_a_mailbox_that_they_share(string pack, string topics)
    {
        await using var world = await LiveAsync(pack, topics, "Alex@Family.example");

        Assert.All(world.SentTo("alex@"), message => Assert.DoesNotContain(PlantedFor(pack), word => Said(message).Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>A review, a circulated amendment, a meeting that is moved and cancelled, and a move until the other authority is responsible.</summary>
    private static async Task<CaseWorld> LiveAsync(string pack, string topics, string mailbox)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.DoAsync(new DisclosureRestricted(
            FatherId,
            [.. topics.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DisclosureTopic>)],
            "planted-word of the reason",
            NotWith: topics.Length == 0 ? [OrdinaryCast.Mother.Id] : null));
        await world.DoAsync(new ContactDetailsChanged(FatherId, mailbox));

        await world.FulfilAsync(DutyKind.AgreeReviewChair);
        var day = world.WorkingDayIn(7);
        await world.DoAsync(Meeting("p1", day, await ChairAsync()));
        await world.DoAsync(new MeetingMoved("p1", LondonTime.At(day, new(16, 30)), LondonTime.At(day, new(17, 30)), "planted-word"));
        await world.DoAsync(new MeetingCancelled("p1", "planted-word"));
        await world.FulfilAsync(DutyKind.AgreeReviewChair);
        await world.DoAsync(Meeting("p2", world.WorkingDayIn(9), await ChairAsync()));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("p2")!.EndsAt.AddHours(1));
        await world.DoAsync(new MeetingHeld("p2", world.Today, [OrdinaryCast.Mother.Id], "planted-word"));
        await world.FulfilAsync(DutyKind.RecordReviewOutcome);

        await world.DoAsync(new ChildParticularsRecorded(new()
        {
            Address = NewAddress,
            PreviousAddress = "planted-word",
            School = "Planted Hall",
            Gp = "planted-word",
            CommunicationNeeds = "planted-word",
            Household = [new("planted-word", "sister", LivesWithChild: false, IsSibling: true, HasCase: true)],
        }));

        var authority = world.Pack.Authority.Code;
        var (id, to) = ($"{authority}.{CaseWorld.CaseId}.1", authority == "E06000061" ? "E09000017" : "E06000061");
        await world.DoAsync(new MoveReported(id, world.Today, to, world.Today, HasMoved: true, 1, NewAddress: NewAddress));
        await world.DoAsync(new MoveAssessed(id, world.Today, TransferRisk.Raised, "planted-word", "Do not tell him the address: planted-word", MayKnow: WhoMayKnow.AsRestricted(await world.FileAsync(), world.Today)));
        await world.DoAsync(new SharingAsked(id, world.Today, OrdinaryCast.Mother.Id, Agrees: true, "planted-word"));
        await world.DoAsync(new SharingDecided(id, world.Today, SharingBasis.Consent, "planted-word", [new(FatherId, "planted-word")]));
        await world.DoAsync(new TransferPackPrepared(id, world.Today, "planted-word", [new(PackPartKind.ReviewMinutes, MissingReason: "planted-word")]));
        await world.DoAsync(new ReceivingAuthorityNotified(id, world.Today, NotificationMeans.Hand, "planted-word"));
        await world.DoAsync(new ReceivingWorkerNamed(id, world.Today, "Ash Newworker", "ash@new.example", "Jo Counterpart"));
        await world.DoAsync(new TransferAccepted(id, world.Today, world.Today, "Jo Counterpart", "Ash Newworker"));
        await world.GoToAsync($"{world.Today.AddDays(60):yyyy-MM-dd}");
        return world;

        async Task<Role> ChairAsync() => (await world.FileAsync()).NextReview?.ChairAgreed ?? Role.SocialWorker;

        MeetingArranged Meeting(string meeting, DateOnly on, Role chair) => new(
            meeting,
            MeetingPurpose.Review,
            LondonTime.At(on, new(16, 0)),
            LondonTime.At(on, new(17, 0)),
            new("Planted Hall", "planted-word", "planted-word", "planted-word"),
            chair == Role.TeamManager ? "tm-1" : "sw-1",
            chair,
            [OrdinaryCast.Mother.Id, OrdinaryCast.School.Id, .. topics.Length == 0 ? Array.Empty<string>() : [FatherId]])
        {
            CombinedWith = "planted-word",
        };
    }

    private static IEnumerable<string> PlantedFor(string pack) => Planted.Where(word => pack != "hillingdon" || word is not ("Hillingdon" or "Uxbridge"));

    private static string Said(OutgoingMessage message) =>
        $"{message.Subject}\n{message.Text}\n{message.Html}\n{(message.Invitation is { } entry ? JsonSerializer.Serialize(entry) : "")}";
}

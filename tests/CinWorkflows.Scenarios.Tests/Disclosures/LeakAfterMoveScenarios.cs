using System.Text.Json;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>
/// A child who came from another authority lives on here to a review: whatever is written here says where the family is now. What goes to a
/// father who must not know is read word for word, whatever its kind declares (N54, N61).
/// </summary>
public sealed class LeakAfterMoveScenarios
{
    private const string Telephone = "01895 555 0188";

    private static readonly string FatherId = OrdinaryCast.Father.Id;

    public static TheoryData<string, string> Lives
    {
        get
        {
            var lives = new TheoryData<string, string>();
            foreach (var topics in (string[])["Moves", "Addresses", "Moves,Addresses,Meetings,Plan"])
            {
                lives.Add("northamptonshire", topics);
                lives.Add("hillingdon", topics);
            }

            return lives;
        }
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public async Task N54_nothing_that_says_where_the_family_is_now_goes_to_whoever_must_not_know(string pack, string topics)
    {
        await using var world = await LiveAsync(pack, Father(topics));

        Assert.All(world.SentTo("sam@"), message => Assert.DoesNotContain(SecretIn(world), word => Said(message).Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains(world.SentTo("alex@"), message => Said(message).Contains(Telephone, StringComparison.Ordinal));
        Assert.Contains(world.SentTo("alex@"), message => message.Kind == MessageKind.ReviewRecord || message.Kind == MessageKind.Invitation);
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"transfer-in-Taken/{FatherId}");
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task The_same_words_are_found_in_what_goes_to_a_father_of_whom_nothing_is_restricted(string pack)
    {
        await using var world = await LiveAsync(pack, Father(topics: null));

        Assert.All([world.Pack.Authority.Name, Telephone], word => Assert.Contains(world.SentTo("sam@"), message => message.Kind == MessageKind.ViewsRequest && Said(message).Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N61_a_parent_without_the_plan_gets_nothing_from_here_until_somebody_has_told_them_of_the_move(string pack)
    {
        await using var world = await LiveAsync(pack, Father(topics: null) with { ReceivesPlan = false });

        Assert.All(world.SentTo("sam@"), message => Assert.DoesNotContain(SecretIn(world), word => Said(message).Contains(word, StringComparison.OrdinalIgnoreCase)));

        await world.DoAsync(new DisclosureDecided("transfer-in-Taken", FatherId, world.Today, Told: true, "He was told by telephone, as the mother wishes."));
        await world.FulfilAsync(DutyKind.AgreeReviewChair);
        await world.DoAsync(await MeetingAsync(world, "later", [OrdinaryCast.Mother.Id, OrdinaryCast.School.Id]));

        Assert.Contains(world.SentTo("sam@"), message => message.Kind == MessageKind.ViewsRequest);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N26_views_that_cannot_be_asked_for_by_a_machine_are_decided_about_and_the_duty_says_what_must_not_be_told(string pack)
    {
        await using var world = await LiveAsync(pack, Father("Moves"), until: "p2");

        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"views-1/{FatherId}");
        await world.DutyAsync(DutyKind.ObtainViews, $"1/{FatherId}");
        var asked = (await world.DutyAsync(DutyKind.ObtainViews, $"1/{FatherId}")).Subject!;
        Assert.Contains(RestrictionInWords.Of(await world.FileAsync(), asked.PersonId), line => line == "Must not be told of: moves");

        await world.DoAsync(new DisclosureDecided("views-1", FatherId, world.Today, Told: false, "To ask him would tell him where they live."));

        await world.NoDutyAsync(DutyKind.DecideWhatIsTold, $"views-1/{FatherId}");
        await world.NoDutyAsync(DutyKind.ObtainViews, $"1/{FatherId}");
    }

    /// <summary>The transfer meeting, a plan in force, a review whose meeting is moved, cancelled and arranged again, and its record.</summary>
    private static async Task<CaseWorld> LiveAsync(string pack, ParticipantDetails father, string? until = null)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        var worker = OrdinaryCast.Staff().First(member => member.Id == OrdinaryCast.Worker.Id);
        await world.Host.Staff.SaveStaffAsync(worker with { Arrangements = new() { Telephone = Telephone } }, default);
        var former = world.Pack.Authority.Code == "E06000061" ? "E09000017" : "E06000061";
        var opened = new CaseOpened(
            world.Today,
            OrdinaryCast.Child,
            OrdinaryCast.Team,
            "sw-1",
            [],
            [OrdinaryCast.Mother, father, OrdinaryCast.School, TransferInScenarios.Sender],
            new TransferNotice($"{former}.X-0001.1", former, world.Today, world.Today, TransferRisk.Standard, "None known.", TransferInScenarios.Sender.Id));
        Assert.NotNull((await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, opened), default)).Receipt);
        await world.Host.SettleAsync();

        await world.DoAsync(new TransferInDecided(world.Today, TransferInDecision.Accept, world.Today, "The need is as assessed."), OrdinaryCast.Manager);
        await world.DoAsync(MeetingAfterMoveScenarios.Discussed(world));
        var start = LondonTime.At(world.WorkingDayIn(7), new(16, 0));
        await world.DoAsync(MeetingAfterMoveScenarios.Arranged(start) with
        {
            Logistics = new("Planted Hall", "By bus.", "None needed.", "After school."),
            Attendees = [OrdinaryCast.Mother.Id, OrdinaryCast.School.Id, TransferInScenarios.Sender.Id],
            ChairId = pack == "hillingdon" ? "tm-1" : "sw-1",
            ChairRole = pack == "hillingdon" ? Role.TeamManager : Role.SocialWorker,
        });
        await world.Host.AdvanceToAsync(start.AddHours(2));
        await world.TryAsync(new MeetingHeld("after-move", world.Today, [OrdinaryCast.Mother.Id, OrdinaryCast.School.Id, TransferInScenarios.Sender.Id], "The plan goes on."));
        foreach (var kind in (DutyKind[])[DutyKind.AgreePlan, DutyKind.CirculatePlan, DutyKind.AgreeReviewInterval, DutyKind.AgreeReviewChair])
        {
            await world.FulfilAsync(kind);
        }

        await world.DoAsync(await MeetingAsync(world, "p1", [OrdinaryCast.Mother.Id, OrdinaryCast.School.Id]));
        var day = LondonTime.DateOf((await world.FileAsync()).Meeting("p1")!.StartsAt);
        await world.DoAsync(new MeetingMoved("p1", LondonTime.At(day, new(16, 30)), LondonTime.At(day, new(17, 30)), "The room is taken."));
        await world.DoAsync(new MeetingCancelled("p1", "The chair is ill."));
        await world.FulfilAsync(DutyKind.AgreeReviewChair);
        await world.DoAsync(await MeetingAsync(world, "p2", [OrdinaryCast.Mother.Id, OrdinaryCast.School.Id]));
        if (until == "p2")
        {
            return world;
        }

        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("p2")!.EndsAt.AddHours(1));
        await world.TryAsync(new MeetingHeld("p2", world.Today, [OrdinaryCast.Mother.Id, OrdinaryCast.School.Id], "Talked about school."));
        await world.FulfilAsync(DutyKind.RecordReviewOutcome);
        await world.GoToAsync($"{world.Today.AddDays(30):yyyy-MM-dd}");
        return world;
    }

    private static async Task<MeetingArranged> MeetingAsync(CaseWorld world, string id, IReadOnlyList<string> attendees)
    {
        var (day, chair) = (world.WorkingDayIn(9), (await world.FileAsync()).NextReview?.ChairAgreed ?? Role.SocialWorker);
        return new(
            id,
            MeetingPurpose.Review,
            LondonTime.At(day, new(16, 0)),
            LondonTime.At(day, new(17, 0)),
            new("Planted Hall", "By bus.", "None needed.", "After school."),
            chair == Role.TeamManager ? "tm-1" : "sw-1",
            chair,
            attendees);
    }

    private static ParticipantDetails Father(string? topics) => OrdinaryCast.Father with
    {
        Email = "sam@elsewhere.example",
        Restriction = topics is null ? null : new([.. topics.Split(',').Select(Enum.Parse<DisclosureTopic>)], "He threatened to find them."),
    };

    /// <summary>The authority, its worker, their telephone and mailbox, and where it meets.</summary>
    private static string[] SecretIn(CaseWorld world) => [world.Pack.Authority.Name, "Chris Worker", "chris.worker@", Telephone, "Planted Hall"];

    private static string Said(OutgoingMessage message) =>
        $"{message.From.Name} {message.From.Address}\n{message.Subject}\n{message.Text}\n{message.Html}\n{(message.Invitation is { } entry ? JsonSerializer.Serialize(entry) : "")}";
}

using CinWorkflows.Cases;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Meetings;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>A restriction holds for a person: for every mailbox that was ever theirs, for invitations that have gone, and on the cases of brothers and sisters (N54).</summary>
public sealed class RememberedWaysScenarios
{
    private const string Shared = "alex@family.example";

    private static readonly string FatherId = OrdinaryCast.Father.Id;

    private static readonly DisclosureRestricted NotOfMoves = new(FatherId, [DisclosureTopic.Moves], "He threatened to find them.");

    [Theory]
    [InlineData(null)]
    [InlineData("sam@elsewhere.example")]
    public async Task N54_a_mailbox_that_was_theirs_is_still_read_by_them_though_it_was_cleared_or_changed(string? now)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ContactDetailsChanged(FatherId, Shared));
        await world.DoAsync(NotOfMoves);
        await world.DoAsync(new ContactDetailsChanged(FatherId, now));
        await world.ReportAsync();
        await world.AssessAsync();

        Assert.DoesNotContain(world.SentTo("alex@"), message => message.Kind == MessageKind.TransferNews);
        await world.DutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{OrdinaryCast.Mother.Id}");
    }

    [Fact]
    public async Task N54_a_name_and_a_mailbox_that_were_put_right_before_they_were_restricted_are_still_theirs()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ContactDetailsChanged(FatherId, "dad@elsewhere.example"));
        var (replaced, opening) = ((await world.FileAsync()).Sequence, await OpeningAsync(world));
        await world.DoAsync(new EntriesCorrected([new(replaced, new ContactDetailsChanged(FatherId, "father@other.example"))], "It was written down wrongly."));
        await world.DoAsync(new ContactDetailsChanged(FatherId, null, new("07700 900123")));
        await world.DoAsync(new EntriesCorrected([new((await world.FileAsync()).Sequence)], "It was written down wrongly."));
        var renamed = opening with { Participants = [.. opening.Participants!.Select(person => person.Id == FatherId ? person with { Name = "Robin Other" } : person)] };
        await world.DoAsync(new EntriesCorrected([new(1, renamed)], "His name was written down wrongly."));
        await world.DoAsync(NotOfMoves);

        var again = new ParticipantDetails("dad-2", ParticipantKind.Parent, "Another Name", ReceivesPlan: true);
        foreach (var way in new[]
        {
            again with { Name = $"Mr {OrdinaryCast.Father.Name}" },
            again with { Name = "Robin Other" },
            again with { Email = "Dad+mary@elsewhere.example" },
            again with { Email = "father@other.example" },
            again with { Contact = new("0044 7700 900123") },
        })
        {
            await world.RefusedAsync(new ParticipantAdded(way), "person.restriction");
        }

        await world.DoAsync(new ContactDetailsChanged(OrdinaryCast.Mother.Id, "dad@elsewhere.example"));
        await world.ReportAsync();
        await world.AssessAsync();
        Assert.DoesNotContain(world.SentTo("dad@elsewhere.example"), message => message.Kind == MessageKind.TransferNews);
        await world.DutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{OrdinaryCast.Mother.Id}");
    }

    [Fact]
    public async Task N61_a_mailbox_that_is_shared_with_a_parent_of_whom_people_decide_counts_as_theirs()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ParticipantAdded(new("partner-1", ParticipantKind.Carer, "Ash Other", ReceivesPlan: false, Shared)));
        await world.ReportAsync();
        await world.AssessAsync();

        Assert.DoesNotContain(world.SentTo("alex@"), message => message.Kind == MessageKind.TransferNews);
        await world.DutyAsync(DutyKind.InformByHand, $"transfer-t1-Moving/{OrdinaryCast.Mother.Id}");
        await world.DutyAsync(DutyKind.DecideWhatIsTold, "transfer-t1-Moving/partner-1");
    }

    [Theory]
    [InlineData(DisclosureTopic.Meetings)]
    [InlineData(DisclosureTopic.Addresses)]
    public async Task N54_whoever_was_invited_before_they_were_restricted_is_decided_about_and_stands_in_no_calendar(DisclosureTopic topic)
    {
        var calendar = new TownCalendar();
        await using var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", services => services.AddSingleton<IMeetingCalendars>(calendar));
        await world.ReachReviewAsync();
        var review = ReviewMeetings.Arranged(world, "m9", OrdinaryCast.Mother.Id, OrdinaryCast.School.Id);
        await world.DoAsync(review);
        Assert.Contains(Event(calendar).Attendees, person => person.Address == OrdinaryCast.School.Email);

        await world.DoAsync(new DisclosureRestricted(OrdinaryCast.School.Id, [topic], "The teacher is his sister."));

        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"invitation-m9-0/{OrdinaryCast.School.Id}");
        await world.GoToAsync($"{world.Today.AddDays(1):yyyy-MM-dd}");
        Assert.DoesNotContain(Event(calendar).Attendees, person => person.Address == OrdinaryCast.School.Email);

        await world.DoAsync(new MeetingMoved("m9", review.StartsAt.AddMinutes(30), review.EndsAt.AddMinutes(30), "The room is taken."));
        await world.GoToAsync($"{world.Today.AddDays(1):yyyy-MM-dd}");
        Assert.DoesNotContain(Event(calendar).Attendees, person => person.Address == OrdinaryCast.School.Email);
        Assert.DoesNotContain(world.SentTo("jo@"), message => message.Text.Contains("4:30pm", StringComparison.Ordinal));

        CalendarMeeting Event(TownCalendar town) => town.Meetings.Values.Single(meeting => meeting.Key.EndsWith("/m9", StringComparison.Ordinal));
    }

    [Fact]
    public async Task N57_whoever_was_taken_off_the_case_at_the_former_authority_is_known_here_by_name_and_mailbox()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        var father = OrdinaryCast.Father with { Email = Shared, Restriction = new([DisclosureTopic.Moves], "As the former authority restricts it.") };
        var opened = new CaseOpened(
            world.Today,
            OrdinaryCast.Child,
            OrdinaryCast.Team,
            "sw-1",
            [],
            [OrdinaryCast.Mother, OrdinaryCast.School, TransferInScenarios.Sender],
            new TransferNotice("E09000017.H-0001.1", Moves.Hillingdon, world.Today, world.Today, TransferRisk.Standard, "None known.", TransferInScenarios.Sender.Id))
        {
            Outside = [father],
        };
        Assert.NotNull((await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, opened), default)).Receipt);
        await world.Host.SettleAsync();

        await world.RefusedAsync(new ParticipantAdded(new("dad-2", ParticipantKind.Parent, OrdinaryCast.Father.Name, ReceivesPlan: true)), "person.restriction");
        await world.DoAsync(new TransferInDecided(world.Today, TransferInDecision.Accept, world.Today, "The need is as assessed."), OrdinaryCast.Manager);

        Assert.Empty(world.SentTo("alex@"));
        await world.DutyAsync(DutyKind.InformByHand, $"transfer-in-Taken/{OrdinaryCast.Mother.Id}");
    }

    [Fact]
    public async Task N54_the_worker_of_a_sibling_decides_about_a_person_who_is_restricted_on_this_case()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ContactDetailsChanged(FatherId, "dad@elsewhere.example"));
        var sibling = new CaseOpened(
            world.Today,
            OrdinaryCast.Child with { Id = "child-2", Name = "Wren Example", BornOn = new(2019, 4, 2) },
            OrdinaryCast.Team,
            "sw-2",
            [],
            [OrdinaryCast.Mother with { Id = "mum" }, new("dad", ParticipantKind.Parent, "Nic Another", ReceivesPlan: true, "Dad+wren@elsewhere.example")]);
        Assert.NotNull((await world.Host.Register.OpenAsync(new("CIN-SIBLING", world.Pack.Id, null, OrdinaryCast.Manager, sibling), default)).Receipt);
        await world.Host.SettleAsync();

        await world.DoAsync(NotOfMoves);
        await world.Host.SettleAsync();

        var view = (await world.Host.Reader.FindAsync("CIN-SIBLING", default))!;
        var duty = Assert.Single(view.Duties, open => open.Duty.Kind == DutyKind.DecideWhatIsTold).Duty;
        Assert.Equal(($"elsewhere-{CaseWorld.CaseId}/dad", "sw-2"), (duty.Subject!.Text, duty.OwnerId));
        Assert.DoesNotContain("move", string.Join(' ', duty.Subject.InWords(view.File, "plan")), StringComparison.OrdinalIgnoreCase);

        await world.Host.Register.RecordAsync("CIN-SIBLING", new(null, new("sw-2", Role.SocialWorker), NotOfMoves with { PersonId = "dad" }), default);
        await world.Host.SettleAsync();
        Assert.DoesNotContain((await world.Host.Reader.FindAsync("CIN-SIBLING", default))!.Duties, open => open.Duty.Kind == DutyKind.DecideWhatIsTold);
        await world.NoDutyAsync(DutyKind.DecideWhatIsTold, $"elsewhere-CIN-SIBLING/{FatherId}");
    }

    private static async Task<CaseOpened> OpeningAsync(CaseWorld world) =>
        (CaseOpened)(await world.Host.Services.GetRequiredService<IActStore>().HistoryAsync(CaseWorld.CaseId, default))[0].Act;
}

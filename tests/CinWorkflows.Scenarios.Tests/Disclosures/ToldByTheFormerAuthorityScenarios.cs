using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;
using static CinWorkflows.Scenarios.Tests.Transfers.Received;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>N49, N54, N57: what the former authority tells by the exchange after its offer was understood, or the child taken over, reaches somebody here who acts on it.</summary>
public sealed class ToldByTheFormerAuthorityScenarios
{
    private static readonly string DadId = Dad.Id;

    private static readonly DisclosureLimit NotOfMoves = new([DisclosureTopic.Moves, DisclosureTopic.Addresses], DisclosureLimit.ReasonOfTheFormerAuthority);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task N49_N57_a_risk_that_becomes_urgent_later_is_read_again_by_a_day_and_told_at_once_at_night_too(bool accepted)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await TakeAsync(world, 1, Offer(world, world.Today));
        await (accepted ? AcceptAsync(world) : DoAsync(world, new TransferInAcknowledged(world.Today, RisksUnderstood: true)));
        Assert.DoesNotContain(await DutiesAsync(world), duty => duty.Kind == DutyKind.AcknowledgeTransfer);
        await world.GoToAsync("2026-01-06", "23:10");

        await TakeAsync(world, 2, new RestrictionContent(world.Today, []) { Risk = TransferRisk.Urgent, RiskNote = "The father knows the address." });

        var again = Assert.Single(await DutiesAsync(world), duty => duty.Kind == DutyKind.AcknowledgeTransfer);
        Assert.Equal(("note-2026-01-06", "N57", CaseWorld.Day("2026-01-07")), (again.Subject!.Text, again.Clause, again.Deadline!.Due));
        string[] told = accepted ? ["pat.manager@", "chris.worker@"] : ["pat.manager@"];
        Assert.All(told, address => Assert.Contains(world.SentTo(address), message => message.Subject.StartsWith("URGENT: ", StringComparison.Ordinal)
            && message.Text.Contains("assessed the risk anew", StringComparison.Ordinal)));

        await DoAsync(world, new TransferInAcknowledged(world.Today, RisksUnderstood: true));
        Assert.DoesNotContain(await DutiesAsync(world), duty => duty.Kind == DutyKind.AcknowledgeTransfer);
    }

    [Fact]
    public async Task N49_N57_a_risk_that_rises_before_the_first_note_was_read_is_told_anew_and_one_acknowledgement_answers_both()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await TakeAsync(world, 1, Offer(world, world.Today));

        await TakeAsync(world, 2, new RestrictionContent(world.Today, []) { Risk = TransferRisk.Urgent, RiskNote = "The father knows the address." });

        Assert.Equal(2, (await DutiesAsync(world)).Count(duty => duty.Kind == DutyKind.AcknowledgeTransfer));
        await DoAsync(world, new TransferInAcknowledged(world.Today, RisksUnderstood: true));
        Assert.DoesNotContain(await DutiesAsync(world), duty => duty.Kind == DutyKind.AcknowledgeTransfer);
    }

    [Fact]
    public async Task N54_what_the_former_authority_lifts_once_the_child_is_taken_over_is_decided_here_before_anything_leaves()
    {
        await using var world = await RestrictedAsync();
        await AcceptAsync(world);

        await TakeAsync(world, 2, new RestrictionContent(world.Today, []));

        var lifted = Assert.Single((await FileAsync(world)).Restrictions!);
        Assert.Contains(await DutiesAsync(world), duty => duty.Kind == DutyKind.DecideWhatIsTold && duty.Subject!.Text == $"lifted-{lifted.Id}/{DadId}");
        await world.GoToAsync($"{world.Today.AddDays(2):yyyy-MM-dd}");
        Assert.DoesNotContain(world.SentTo("dad@"), message => message.Kind != MessageKind.Notice);

        await DoAsync(world, new DisclosureRestrictionLifted(lifted.Id, world.Today, "The order ended, says their worker."));
        Assert.DoesNotContain(await DutiesAsync(world), duty => duty.Subject?.Text == $"lifted-{lifted.Id}/{DadId}");
        Assert.False(Disclosure.IsRestricted(await FileAsync(world), DadId, world.Today));
    }

    [Fact]
    public async Task N54_somebody_here_may_record_why_it_stays_and_is_not_asked_again()
    {
        await using var world = await RestrictedAsync();
        await AcceptAsync(world);
        await TakeAsync(world, 2, new RestrictionContent(world.Today, []));
        var matter = $"lifted-{(await FileAsync(world)).Restrictions![0].Id}";

        await DoAsync(world, new DisclosureDecided(matter, DadId, world.Today, Told: false, "The mother is still afraid of him."), OrdinaryCast.Manager);
        await TakeAsync(world, 3, new RestrictionContent(world.Today, []));

        Assert.DoesNotContain(await DutiesAsync(world), duty => duty.Subject?.Text == $"{matter}/{DadId}");
        Assert.True(Disclosure.IsRestricted(await FileAsync(world), DadId, world.Today));
    }

    [Fact]
    public async Task N54_while_the_former_authority_holds_the_case_its_own_manager_lifts_it()
    {
        await using var world = await RestrictedAsync();

        await TakeAsync(world, 2, new RestrictionContent(world.Today, []));

        Assert.False(Disclosure.IsRestricted(await FileAsync(world), DadId, world.Today));
        Assert.DoesNotContain(await DutiesAsync(world), duty => duty.Kind == DutyKind.DecideWhatIsTold);
    }

    [Fact]
    public async Task N54_N61_that_he_was_written_to_before_the_restriction_arrived_worker_and_manager_hear_at_once_by_letter_and_day()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await TakeAsync(world, 1, Offer(world, world.Today, Dad));
        await AcceptAsync(world);
        Assert.Contains(world.SentTo("dad@"), message => message.Kind == MessageKind.TransferNews);
        await world.GoToAsync("2026-01-06", "23:10");
        var before = await FileAsync(world);

        await TakeAsync(world, 2, new RestrictionContent(CaseWorld.Day("2026-01-05"), [new(DadId, NotOfMoves)]));

        var concern = Assert.Single((await FileAsync(world)).Concerns);
        var letter = Assert.Single(concern.Told!);
        Assert.Equal((DadId, "TransferNews", CaseWorld.Day("2026-01-05")), (letter.PersonId, letter.MessageKind, letter.SentOn));
        Assert.Contains(await DutiesAsync(world), duty => duty.Kind == DutyKind.DiscussSafeguardingConcern && duty.Subject!.Text == concern.Id);
        Assert.All((string[])["pat.manager@", "chris.worker@"], address => Assert.Contains(world.SentTo(address), message =>
            message.Text.Contains($"{Dad.Name} was sent a letter on", StringComparison.Ordinal) && message.Text.Contains("5 January 2026", StringComparison.Ordinal)));

        var order = Assert.Single(ExchangeOrders.Of(new ToldBeforeRestricted(world.Today, concern.Told!), before, await FileAsync(world), OrdinaryCast.Manager));
        Assert.Equal((ExchangeSide.Receiving, ExchangeKind.Caution), (order.Side, order.Kind));
    }

    [Fact]
    public async Task N54_nobody_is_alarmed_of_whoever_was_told_nothing_of_it_and_the_same_letter_alarms_once()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await TakeAsync(world, 1, Offer(world, world.Today, Dad));
        await TakeAsync(world, 2, new RestrictionContent(world.Today, [new(DadId, NotOfMoves)]));
        await TakeAsync(world, 3, new RestrictionContent(world.Today, []));
        Assert.Empty((await FileAsync(world)).Concerns);

        await AcceptAsync(world);
        await TakeAsync(world, 4, new RestrictionContent(world.Today, [new(DadId, NotOfMoves)]));
        await TakeAsync(world, 5, new RestrictionContent(world.Today, [new(DadId, NotOfMoves with { NotWith = [OrdinaryCast.Mother.Id] })]));

        Assert.Single((await FileAsync(world)).Concerns);
    }

    [Fact]
    public async Task N54_one_letter_alarms_once_also_where_two_words_of_the_former_authority_come_at_the_same_time()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await TakeAsync(world, 1, Offer(world, world.Today, Dad));
        await AcceptAsync(world);

        await TakeAsync(world, 2, new RestrictionContent(world.Today, [new(DadId, NotOfMoves)]), settles: false);
        await TakeAsync(world, 3, new RestrictionContent(world.Today, [new(DadId, NotOfMoves with { NotWith = [OrdinaryCast.Mother.Id] })]));

        Assert.Single((await FileAsync(world)).Concerns);
    }

    private static async Task<CaseWorld> RestrictedAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await TakeAsync(world, 1, Offer(world, world.Today, Dad with { Restriction = NotOfMoves }));
        return world;
    }

    private static async Task AcceptAsync(CaseWorld world)
    {
        await DoAsync(world, new WorkerAssigned("sw-1", "Takes it on."));
        await DoAsync(world, new TransferInDecided(world.Today, TransferInDecision.Accept, world.Today, "The need is as assessed."));
    }
}

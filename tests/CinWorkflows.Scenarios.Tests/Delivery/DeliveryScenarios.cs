using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Delivery;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Delivery;

public sealed class DeliveryScenarios
{
    private static readonly string Mother = OrdinaryCast.Mother.Id;
    private static readonly string Address = OrdinaryCast.Mother.Email!;

    private readonly ScriptedChannels _channels = new();

    [Fact]
    public async Task N20_a_plan_that_bounces_goes_by_letter_where_there_is_an_address()
    {
        await using var world = await AgreedAsync();
        _channels.Post = true;
        await world.DoAsync(new ContactDetailsChanged(Mother, Address, new(Post: ["1 Mill Lane", "Northampton", "NN1 1ED"])));
        _channels.Bounces(Address);

        await world.DoAsync(new PlanCirculated(1, world.Today));

        var letter = Assert.Single(_channels.Taken, message => message is { Kind: MessageKind.PlanCopy, To: PostDestination });
        Assert.Equal("NN1 1ED", ((PostDestination)letter.To).Lines[^1]);
        await world.NoDutyAsync(DutyKind.SettleUndelivered);
    }

    [Fact]
    public async Task N20_a_plan_that_no_way_delivers_is_a_duty_of_business_support_until_it_is_given()
    {
        await using var world = await AgreedAsync();
        _channels.Bounces(Address);

        await world.DoAsync(new PlanCirculated(1, world.Today));

        var messageId = await UndeliveredAsync(world);
        var duty = await world.DutyAsync(DutyKind.SettleUndelivered, $"{messageId}/{Mother}");
        Assert.Equal(Role.BusinessSupport, duty.Owner);

        await world.DoAsync(new UndeliveredSettled(messageId, UndeliveredChoice.GivenByHand, world.Today, "Handed over at a visit."));
        await world.NoDutyAsync(DutyKind.SettleUndelivered, duty.Subject!.Text);
        Assert.Equal(DeliveryState.GivenByHand, (await world.Host.Reader.MessageAsync(messageId, default))!.Message.State);
    }

    [Fact]
    public async Task Sent_again_after_the_address_was_corrected_it_arrives_once()
    {
        await using var world = await AgreedAsync();
        _channels.Bounces(Address);
        await world.DoAsync(new PlanCirculated(1, world.Today));
        var messageId = await UndeliveredAsync(world);

        await world.DoAsync(new ContactDetailsChanged(Mother, "new@example.org"));
        await world.DoAsync(new UndeliveredSettled(messageId, UndeliveredChoice.SendAgain, world.Today));

        Assert.Single(_channels.Taken, message => message is { Kind: MessageKind.PlanCopy, To: EmailDestination { Address: "new@example.org" } });
        await world.NoDutyAsync(DutyKind.SettleUndelivered, $"{messageId}/{Mother}");
    }

    [Fact]
    public async Task A_draft_to_an_address_that_is_not_safe_any_more_never_leaves_and_the_plan_goes_the_safe_way_once()
    {
        await using var world = await AgreedAsync();
        _channels.Post = true;
        _channels.OnlyDraftsTo(Address);
        await world.DoAsync(new PlanCirculated(1, world.Today));

        await world.DoAsync(new ContactDetailsChanged(Mother, Address, new(Post: ["1 Mill Lane", "Northampton", "NN1 1ED"], Unsafe: [Medium.Email])));
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(8));

        Assert.Single(_channels.Discarded, key => key.Contains("SendPlanCopies", StringComparison.Ordinal));
        Assert.Single(_channels.Taken, message => message is { Kind: MessageKind.PlanCopy, To: PostDestination });
        Assert.DoesNotContain(_channels.Taken, message => message.Kind == MessageKind.PlanCopy && ToMother(message));
        await world.NoDutyAsync(DutyKind.SettleUndelivered);
    }

    [Fact]
    public async Task N54_a_draft_that_lies_there_when_a_move_is_reported_does_not_leave_before_the_move_is_assessed()
    {
        await using var world = await AgreedAsync();
        _channels.OnlyDraftsTo(Address);
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.ReportAsync();

        _channels.SendsTo(Address);
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(1));

        Assert.Contains(_channels.Discarded, key => key.Contains("SendPlanCopies", StringComparison.Ordinal));
        Assert.DoesNotContain(_channels.Taken, message => message.Kind == MessageKind.PlanCopy && ToMother(message));
        var copy = Assert.Single(await world.Host.Reader.MessagesAsync(new(CaseId: CaseWorld.CaseId, RecipientId: Mother, Take: 50), default), message => message.Order.Kind == MessageKind.PlanCopy);
        Assert.Equal((DeliveryState.Queued, MessageProblem.MoveNotAssessed), (copy.State, copy.Problem));
    }

    [Fact]
    public async Task N20_a_bounce_that_is_reported_while_it_is_asked_for_is_not_lost()
    {
        await using var world = await AgreedAsync();
        _channels.LooksEvery = TimeSpan.FromHours(12);
        await world.DoAsync(new PlanCirculated(1, world.Today));
        var outbox = world.Host.Services.GetRequiredService<IOutbox>();
        _channels.WhileFollowed = async sent =>
        {
            var copies = await world.Host.Reader.MessagesAsync(new(CaseId: CaseWorld.CaseId, RecipientId: Mother, Take: 50), default);
            if (copies.FirstOrDefault(message => message.SendKey == sent.Key) is { State: DeliveryState.Accepted, Order.Kind: MessageKind.PlanCopy })
            {
                var bounced = new MessageReceipt(DeliveryState.Bounced, null, "not-delivered 5.1.1");
                await outbox.RecordAttemptAsync(sent.Key, new(world.Host.Clock.GetUtcNow(), bounced, null, Medium.Email) { Seen = DeliveryState.Accepted }, default);
            }
        };

        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(1));

        await world.DutyAsync(DutyKind.SettleUndelivered, $"{await UndeliveredAsync(world)}/{Mother}");
    }

    [Fact]
    public async Task N20_who_must_not_be_emailed_gets_the_plan_by_hand()
    {
        await using var world = await AgreedAsync();
        await world.DoAsync(new ContactDetailsChanged(Mother, Address, new(Unsafe: [Medium.Email])));
        var before = _channels.Taken.Count(ToMother);

        await world.DoAsync(new PlanCirculated(1, world.Today));

        await world.DutyAsync(DutyKind.GivePlanByHand, $"v1/{Mother}");
        Assert.Equal(before, _channels.Taken.Count(ToMother));
    }

    [Fact]
    public async Task What_waits_for_somebody_who_leaves_the_case_is_withdrawn_and_nobodys_duty()
    {
        await using var world = await AgreedAsync();
        _channels.IsSilentTo(Address);
        await world.DoAsync(new PlanCirculated(1, world.Today));

        await world.DoAsync(new ParticipantLeft(Mother, "Moved away."));
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(3));

        var copies = await world.Host.Reader.MessagesAsync(new(CaseId: CaseWorld.CaseId, RecipientId: Mother, Take: 50), default);
        Assert.Equal(DeliveryState.Withdrawn, Assert.Single(copies, message => message.Order.Kind == MessageKind.PlanCopy).State);
        await world.NoDutyAsync(DutyKind.SettleUndelivered);
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_for_two_days_becomes_a_duty_and_not_a_log_line()
    {
        await using var world = await AgreedAsync();
        _channels.IsSilentTo(Address);
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(1));
        await world.NoDutyAsync(DutyKind.SettleUndelivered);

        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(2));

        await world.DutyAsync(DutyKind.SettleUndelivered, $"{await UndeliveredAsync(world)}/{Mother}");
    }

    [Fact]
    public async Task N20_a_plan_that_comes_back_on_the_third_day_goes_by_letter()
    {
        await using var world = await AgreedAsync();
        (_channels.Post, _channels.LooksEvery) = (true, TimeSpan.FromHours(12));
        await world.DoAsync(new ContactDetailsChanged(Mother, Address, new(Post: ["1 Mill Lane", "Northampton", "NN1 1ED"])));
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(2.5));
        Assert.DoesNotContain(_channels.Taken, message => message is { Kind: MessageKind.PlanCopy, To: PostDestination });

        _channels.ComesBack(Address);
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(1));

        Assert.Single(_channels.Taken, message => message is { Kind: MessageKind.PlanCopy, To: PostDestination });
        var copies = await world.Host.Reader.MessagesAsync(new(CaseId: CaseWorld.CaseId, RecipientId: Mother, Take: 50), default);
        Assert.Equal(DeliveryState.Accepted, Assert.Single(copies, message => message.Order.Kind == MessageKind.PlanCopy).State);
    }

    [Fact]
    public async Task N20_a_plan_that_comes_back_on_the_third_day_and_has_no_other_way_is_a_duty()
    {
        await using var world = await AgreedAsync();
        _channels.LooksEvery = TimeSpan.FromHours(12);
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(2.5));

        _channels.ComesBack(Address);
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(1));

        await world.DutyAsync(DutyKind.SettleUndelivered, $"{await UndeliveredAsync(world)}/{Mother}");
    }

    [Fact]
    public async Task Nobody_but_the_service_reports_a_message_undelivered()
    {
        await using var world = await AgreedAsync();

        await world.RefusedAsync(new MessageUndelivered("0123456789abcdef", Mother, "mailboxUnknown"), "actor");
        await world.RefusedAsync(new MessageUndelivered("0123456789abcdef", Mother, "mailboxUnknown"), "actor.id", actor: Actor.Service);
    }

    private static bool ToMother(OutgoingMessage message) => message.To is EmailDestination to && to.Address == Address;

    private static async Task<string> UndeliveredAsync(CaseWorld world) =>
        Assert.Single((await world.FileAsync()).Undelivered, message => message.RecipientId == Mother && message.Settled is null).MessageId;

    private async Task<CaseWorld> AgreedAsync()
    {
        var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", services => services.AddSingleton<IMessageChannels>(_channels));
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting, DutyKind.AgreePlan])
        {
            await world.FulfilAsync(kind);
        }

        return world;
    }
}

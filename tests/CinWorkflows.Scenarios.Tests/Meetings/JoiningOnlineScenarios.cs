using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Delivery;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>The family can join a meeting online: the link that the authority's calendar makes reaches them, once for each link.</summary>
public sealed class JoiningOnlineScenarios
{
    private const string Link = "https://teams.example/meet/1";
    private const string Other = "https://teams.example/meet/2";

    private static readonly DialIn Number = new("020 7946 0000", "123456789");

    private readonly TownCalendar _calendar = new();
    private string? _link = Link;

    public JoiningOnlineScenarios() => _calendar.Says = id => _link is null
        ? new(CalendarState.Pending, id, "online-link-pending") { After = TimeSpan.FromMinutes(1) }
        : new(CalendarState.Placed, id, null) { OnlineLink = _link, DialIn = Number };

    [Fact]
    public async Task N12_a_link_that_is_made_in_seconds_is_in_the_one_invitation_that_the_family_gets()
    {
        await using var world = await ArrangedAsync();
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(2));

        var invited = Invitations(world, OrdinaryCast.Mother.Email!).Single();
        Assert.Contains($"Join the meeting online: {Link}", invited.Text, StringComparison.Ordinal);
        Assert.Contains("call 020 7946 0000. When you are asked for a number, enter 123456789 and then #.", invited.Text, StringComparison.Ordinal);
        Assert.Equal((Link, Number, "Family centre, or online"), (invited.Invitation!.OnlineLink, invited.Invitation.DialIn, invited.Invitation.Location));
        Assert.Contains(Link, invited.Invitation.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N12_a_link_that_comes_later_is_sent_once_and_the_invitation_says_whom_to_ring()
    {
        _link = null;
        await using var world = await ArrangedAsync();
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddMinutes(30));
        var first = Invitations(world, OrdinaryCast.Mother.Email!).Single();
        Assert.Contains("There is no link yet. We will send it to you. Write to your social worker", first.Text, StringComparison.Ordinal);

        _link = Link;
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(2));

        var both = Invitations(world, OrdinaryCast.Mother.Email!);
        Assert.Equal(2, both.Count);
        Assert.StartsWith("How to join a meeting online", both[1].Text, StringComparison.Ordinal);
        Assert.Contains(Link, both[1].Text, StringComparison.Ordinal);
        Assert.Equal(first.Invitation!.Uid, both[1].Invitation!.Uid);
        Assert.DoesNotContain(Link, string.Concat(world.Host.Post.Sent.Where(message => message.To is EmailDestination { Address: var to } && to == OrdinaryCast.School.Email).Select(message => message.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task N12_a_link_that_changes_is_sent_again_and_one_that_stays_is_not()
    {
        await using var world = await ArrangedAsync();
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(1));
        var meeting = (await world.FileAsync()).Meetings[0];

        await world.DoAsync(new MeetingMoved(meeting.Id, meeting.StartsAt.AddHours(1), meeting.EndsAt.AddHours(1), "The hall is taken."));
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(1));
        Assert.Equal([Link, Link], Invitations(world, OrdinaryCast.Mother.Email!).Select(message => message.Invitation!.OnlineLink));

        _link = Other;
        await world.DoAsync(new MeetingMoved(meeting.Id, meeting.StartsAt, meeting.EndsAt, "The hall is free again."));
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(2));

        Assert.Equal([Link, Link, Other], Invitations(world, OrdinaryCast.Mother.Email!).Select(message => message.Invitation!.OnlineLink));
    }

    [Fact]
    public async Task N54_whoever_must_not_be_told_of_the_meeting_gets_no_link()
    {
        _link = null;
        await using var world = await ArrangedAsync();
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddMinutes(30));
        await world.DoAsync(new DisclosureRestricted(OrdinaryCast.Mother.Id, [DisclosureTopic.Meetings], "She could come and hurt somebody."), OrdinaryCast.Manager);

        _link = Link;
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(2));

        Assert.DoesNotContain(world.Host.Post.Sent, message => message.To is EmailDestination { Address: var to } && to == OrdinaryCast.Mother.Email && message.Text.Contains(Link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task N12_a_meeting_that_is_cancelled_before_its_link_comes_brings_none()
    {
        _link = null;
        await using var world = await ArrangedAsync();
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddMinutes(30));

        await world.DoAsync(new MeetingCancelled((await world.FileAsync()).Meetings[0].Id, "The mother is ill."));
        _link = Link;
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(2));

        Assert.DoesNotContain(world.Host.Post.Sent, message => message.Text.Contains(Link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task N12_the_childs_letter_tells_the_link_too()
    {
        await using var world = await ArrangedAsync();
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(2));

        Assert.Contains($"Join the meeting online: {Link}", Invitations(world, OrdinaryCast.Child.Email!).Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N12_an_agency_without_an_address_in_the_calendar_reads_whom_to_ask_for_the_link()
    {
        var channels = new ScriptedChannels { Post = true };
        await using var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", services => services.AddSingleton<IMeetingCalendars>(_calendar).AddSingleton<IMessageChannels>(channels));
        await world.OpenAsync();
        await world.DoAsync(new ContactDetailsChanged(OrdinaryCast.School.Id, null, new ContactDetails(Post: ["Example Primary School", "1 Mill Lane", "NN1 1ED"])));
        await world.ArrangeFirstMeetingAsync(online: true, opened: true);
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(2));

        var letter = Assert.Single(channels.Taken, message => message is { Kind: MessageKind.Invitation, To: PostDestination });
        Assert.DoesNotContain("in your calendar", letter.Text, StringComparison.Ordinal);
        Assert.Contains("to get the link", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N12_an_agency_that_was_taken_off_in_the_calendar_gets_the_link_by_letter_once()
    {
        await using var world = await ArrangedAsync();
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(1));
        _calendar.TakeOff(_calendar.Only, OrdinaryCast.School.Email!);
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(1));
        Assert.Equal([CalendarDifference.TakenOff], (await world.FileAsync()).Meetings[0].Differs!.All);

        await world.DoAsync(new MeetingMoved("m1", (await world.FileAsync()).Meetings[0].StartsAt.AddHours(1), (await world.FileAsync()).Meetings[0].EndsAt.AddHours(1), "The hall is taken."));
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(2));

        Assert.Single(Invitations(world, OrdinaryCast.School.Email!), message => message.Text.Contains($"Join the meeting online: {Link}", StringComparison.Ordinal));
    }

    private static List<OutgoingMessage> Invitations(CaseWorld world, string address) =>
        [.. world.Host.Post.Sent.Where(message => message.Kind == MessageKind.Invitation && message.To is EmailDestination { Address: var to } && to == address)];

    private async Task<CaseWorld> ArrangedAsync()
    {
        var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", services => services.AddSingleton<IMeetingCalendars>(_calendar));
        await world.ArrangeFirstMeetingAsync(online: true);
        return world;
    }
}

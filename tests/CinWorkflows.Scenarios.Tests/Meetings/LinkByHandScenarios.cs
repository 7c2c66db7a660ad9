using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Where no calendar makes the link of an online meeting, somebody does, and whoever is invited gets it (N9, N12, H9, H11).</summary>
public sealed class LinkByHandScenarios
{
    private const string Link = "https://meet.example/abc";

    [Fact]
    public async Task N12_a_link_that_no_calendar_makes_is_a_duty_until_it_is_put_in_and_everybody_gets_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ArrangeFirstMeetingAsync(online: true);

        var duty = await world.DutyAsync(DutyKind.SettleCalendar, "m1");
        Assert.Contains("It can be attended online, and its link is not on record", duty.Subject!.InWords(await world.FileAsync(), "plan"));
        Assert.Contains("There is no link yet. We will send it to you.", Invitations(world, OrdinaryCast.Mother.Email!).Single().Text, StringComparison.Ordinal);

        var meeting = (await world.FileAsync()).Meeting("m1")!;
        var change = new MeetingMoved("m1", meeting.StartsAt, meeting.EndsAt, "The link is made.");
        await world.RefusedAsync(change with { OnlineLink = "meet.example/abc" }, "onlineLink");
        await Assert.AllAsync(
            (string[])[
                "https://teams.microsoft.com@evil.example/x", "https://user:pw@evil.example/x", "https://teams.microsoft.com\\@evil.example/x", "https://127.0.0.1/", "https://2130706433/x",
                "https://[::1]/x", "https://intranet/meeting", "https://10.1.2.3./x", "https://meet.example/\u202Eelpmaxe", "https://meet.example/\u0007x", "https://meet\u200B.example/x", "http://meet.example/x",
            ],
            link => world.RefusedAsync(change with { OnlineLink = link }, "onlineLink"));
        await world.DoAsync(change with { OnlineLink = Link });
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddHours(1));

        await world.NoDutyAsync(DutyKind.SettleCalendar);
        Assert.All((string[])[OrdinaryCast.Mother.Email!, OrdinaryCast.Child.Email!, OrdinaryCast.School.Email!, "chris.worker@council.example"], address =>
        {
            var told = Invitations(world, address)[^1];
            Assert.Contains(Link, told.Text, StringComparison.Ordinal);
            Assert.Equal(Link, told.Invitation!.OnlineLink);
        });
    }

    [Fact]
    public async Task N12_a_link_that_is_given_at_once_is_in_the_one_invitation()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await ArrangeAsync(world, new("", "No transport is needed.", "The aunt looks after the baby.", "After school.", Online: true) { OnlineLink = Link });

        await world.NoDutyAsync(DutyKind.SettleCalendar);
        var told = Invitations(world, OrdinaryCast.Mother.Email!).Single();
        Assert.Contains(Link, told.Text, StringComparison.Ordinal);
        Assert.Contains("- Online\n", told.Text, StringComparison.Ordinal);
        Assert.Equal("Online", told.Invitation!.Location);
    }

    [Fact]
    public async Task N9_a_meeting_without_a_place_is_online()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.FulfilAsync(DutyKind.DiscussAttendees);

        await world.RefusedAsync(Meeting(world, new("", "None.", "None.", "After school.")), "logistics.venue", "N9");
        await world.RefusedAsync(Meeting(world, new("Family centre", "None.", "None.", "After school.") { OnlineLink = Link }), "logistics.online");
    }

    [Fact]
    public async Task N12_where_a_calendar_makes_the_link_nobody_is_asked_for_it()
    {
        await using var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", services => services.AddSingleton<IMeetingCalendars>(new TownCalendar()));
        await world.ArrangeFirstMeetingAsync(online: true);

        await world.NoDutyAsync(DutyKind.SettleCalendar);
    }

    private static async Task ArrangeAsync(CaseWorld world, MeetingLogistics logistics)
    {
        await world.OpenAsync();
        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        await world.DoAsync(Meeting(world, logistics));
    }

    private static MeetingArranged Meeting(CaseWorld world, MeetingLogistics logistics)
    {
        var startsAt = LondonTime.At(world.Today.AddDays(3), new(16, 0));
        return new("m1", MeetingPurpose.FirstPlanning, startsAt, startsAt.AddHours(1), logistics, OrdinaryCast.Worker.Id, Role.SocialWorker, [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, OrdinaryCast.School.Id])
        {
            LeftOutReasons = CaseWorld.LeftOut(OrdinaryCast.Father.Id),
        };
    }

    private static List<OutgoingMessage> Invitations(CaseWorld world, string address) =>
        [.. world.Host.Post.Sent.Where(message => message.Kind == MessageKind.Invitation && message.To is EmailDestination { Address: var to } && to == address)];
}

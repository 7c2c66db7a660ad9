using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Whoever is asked, left out and asked again in one evening reads what is true in the morning, once.</summary>
public sealed class ToldOnceScenarios
{
    private static readonly string Child = OrdinaryCast.Child.Id;
    private static readonly string Mother = OrdinaryCast.Mother.Id;
    private static readonly string Father = OrdinaryCast.Father.Id;
    private static readonly string School = OrdinaryCast.School.Id;

    [Fact]
    public async Task N12_who_is_added_and_taken_off_in_one_evening_reads_nothing()
    {
        await using var world = await ArrangedAsync(Child, Mother);
        await world.GoToAsync("2026-01-06", "21:00");

        await InviteAsync(world, Child, Mother, School);
        await InviteAsync(world, Child, Mother);
        await world.GoToAsync("2026-01-07", "12:00");

        Assert.Empty(ToldOf(world, OrdinaryCast.School.Email!));
        Assert.Single(ToldOf(world, OrdinaryCast.Mother.Email!));
    }

    [Fact]
    public async Task N12_who_is_taken_off_and_asked_again_in_one_evening_keeps_the_invitation_that_they_have()
    {
        await using var world = await ArrangedAsync(Child, Mother, School);
        await world.GoToAsync("2026-01-06", "21:00");

        await InviteAsync(world, Child, Mother);
        await InviteAsync(world, Child, Mother, School);
        await world.GoToAsync("2026-01-07", "12:00");

        Assert.Equal([MessageKind.Invitation], ToldOf(world, OrdinaryCast.School.Email!).Select(message => message.Kind));
    }

    [Fact]
    public async Task N12_who_is_asked_again_to_another_time_reads_the_new_time_and_no_cancellation()
    {
        await using var world = await ArrangedAsync(Child, Mother, School);
        await world.GoToAsync("2026-01-06", "21:00");

        await InviteAsync(world, Child, Mother);
        await MoveAsync(world, hours: 1);
        await InviteAsync(world, Child, Mother, School);
        await world.GoToAsync("2026-01-07", "12:00");

        var letters = ToldOf(world, OrdinaryCast.School.Email!);
        Assert.Equal([MessageKind.Invitation, MessageKind.Invitation], letters.Select(message => message.Kind));
        Assert.Contains("A meeting has a new time", letters[1].Text, StringComparison.Ordinal);
        Assert.Contains("It was to start on Thursday 8 January 2026 at 16:00.", letters[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N12_a_meeting_that_is_arranged_and_cancelled_in_one_evening_is_told_to_nobody()
    {
        await using var world = await OpenedAsync();
        await world.GoToAsync("2026-01-06", "21:00");

        await ArrangeAsync(world, [Child, Mother, School]);
        await world.DoAsync(new MeetingCancelled("m1", "Typed into the wrong case."));
        await world.GoToAsync("2026-01-07", "12:00");

        Assert.DoesNotContain(world.Sent, message => message.Kind is MessageKind.Invitation or MessageKind.Cancellation);
    }

    [Fact]
    public async Task N12_a_time_that_nobody_was_told_is_not_the_one_that_is_cancelled()
    {
        await using var world = await ArrangedAsync(Child, Mother, School);
        await world.GoToAsync("2026-01-06", "21:00");

        await MoveAsync(world, hours: 1);
        await world.DoAsync(new MeetingCancelled("m1", "The mother is ill."));
        await world.GoToAsync("2026-01-07", "12:00");

        var letters = ToldOf(world, OrdinaryCast.Mother.Email!);
        Assert.Equal([MessageKind.Invitation, MessageKind.Cancellation], letters.Select(message => message.Kind));
        Assert.Contains("Thursday 8 January 2026, 16:00 to 17:00", letters[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("17:00 to 18:00", letters[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N12_a_meeting_that_is_moved_twice_in_one_evening_is_told_once_from_the_time_that_they_know()
    {
        await using var world = await ArrangedAsync(Child, Mother, School);
        await world.GoToAsync("2026-01-06", "21:00");

        await MoveAsync(world, hours: 1);
        await MoveAsync(world, hours: -2);
        await world.GoToAsync("2026-01-07", "12:00");

        var letters = ToldOf(world, OrdinaryCast.Mother.Email!);
        Assert.Equal(2, letters.Count);
        Assert.Contains("Thursday 8 January 2026, 15:00 to 16:00", letters[1].Text, StringComparison.Ordinal);
        Assert.Contains("It was to start on Thursday 8 January 2026 at 16:00.", letters[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("17:00", letters[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N12_who_is_told_by_a_person_is_still_told_when_somebody_else_is_added()
    {
        await using var world = await ArrangedAsync(Child, Mother, Father);
        await world.DutyAsync(DutyKind.InformByHand, new InformedSubject(InformedPerson.Invitation("m1", 0), Father).Text);

        await InviteAsync(world, Child, Mother, Father, School);

        await world.DutyAsync(DutyKind.InformByHand, new InformedSubject(InformedPerson.Invitation("m1", 1), Father).Text);
        await world.DoAsync(new InformedByHand(InformedPerson.Invitation("m1", 1), Father, world.Today, "By telephone."));
        await InviteAsync(world, Child, Mother, Father);
        await world.NoDutyAsync(DutyKind.InformByHand);
    }

    [Fact]
    public async Task N12_who_was_never_told_by_a_person_is_not_told_that_they_need_not_come()
    {
        await using var world = await ArrangedAsync(Child, Mother, Father);

        await InviteAsync(world, Child, Mother);

        await world.NoDutyAsync(DutyKind.InformByHand);
        await world.NoDutyAsync(DutyKind.SettleUndelivered);
    }

    [Fact]
    public async Task N12_who_was_told_by_a_person_is_told_by_a_person_that_they_need_not_come()
    {
        await using var world = await ArrangedAsync(Child, Mother, Father);
        await world.DoAsync(new InformedByHand(InformedPerson.Invitation("m1", 0), Father, world.Today, "By telephone."));

        await InviteAsync(world, Child, Mother);

        await world.DutyAsync(DutyKind.InformByHand, new InformedSubject(InformedPerson.Invitation("m1", 1), Father).Text);
        await world.NoDutyAsync(DutyKind.SettleUndelivered);
    }

    private static async Task<CaseWorld> OpenedAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        return world;
    }

    private static async Task<CaseWorld> ArrangedAsync(params string[] attendees)
    {
        var world = await OpenedAsync();
        await world.GoToAsync("2026-01-06");
        await ArrangeAsync(world, attendees);
        await world.GoToAsync("2026-01-06", "15:00");
        return world;
    }

    private static Task ArrangeAsync(CaseWorld world, string[] attendees) => world.DoAsync(new MeetingArranged(
        "m1",
        MeetingPurpose.FirstPlanning,
        LondonTime.At(CaseWorld.Day("2026-01-08"), new(16, 0)),
        LondonTime.At(CaseWorld.Day("2026-01-08"), new(17, 0)),
        new("Family centre", "A taxi is booked.", "The aunt looks after the baby.", "After school."),
        OrdinaryCast.Worker.Id,
        Role.SocialWorker,
        attendees)
    {
        LeftOutReasons = CaseWorld.LeftOut([.. new[] { Child, Mother, Father }.Except(attendees)]),
    });

    private static Task InviteAsync(CaseWorld world, params string[] attendees) => world.DoAsync(new MeetingAttendeesChanged(
        "m1", attendees, OrdinaryCast.Worker.Id, Role.SocialWorker, "Agreed with the family.", LeftOutReasons: CaseWorld.LeftOut([.. new[] { Child, Mother, Father }.Except(attendees)])));

    private static async Task MoveAsync(CaseWorld world, int hours)
    {
        var meeting = (await world.FileAsync()).Meeting("m1")!;
        await world.DoAsync(new MeetingMoved("m1", meeting.StartsAt.AddHours(hours), meeting.EndsAt.AddHours(hours), "The hall is taken.", SchoolTimeReason: "The school agrees.", TimeReason: "Agreed with the family."));
    }

    private static List<OutgoingMessage> ToldOf(CaseWorld world, string address) =>
        [.. world.SentTo(address).Where(message => message.Kind is MessageKind.Invitation or MessageKind.Cancellation)];
}

using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Meetings.Slots;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Meetings.Proposals;
using CinWorkflows.Workflows.Ports.Calendar.Times;
using CinWorkflows.Workflows.Tests.Messages;
using Moq;

namespace CinWorkflows.Workflows.Tests.Meetings.Proposals;

public sealed class MeetingProposalsTests
{
    private static readonly ProposalRequest First = new()
    {
        Purpose = MeetingPurpose.FirstPlanning,
        Attendees = ["p-1", "p-2", "a-1"],
    };

    [Fact]
    public async Task FirstMeeting_KeepsToTheDutysDeadlineAndTheNotice_AndSaysWhyThen()
    {
        var times = await new ProposalDesk().WithCalendars().FindAsync(First);

        Assert.Equal((new DateOnly(2026, 3, 23), "N6", 5), (times.Window.Due, times.Window.Clause, times.Window.NoticeDays));
        Assert.Contains("10 working days", times.Window.Explanation, StringComparison.Ordinal);
        Assert.Equal(LondonTime.StartOf(new(2026, 3, 17)), times.Window.From);
        Assert.Equal(5, times.Proposals.Count);
        Assert.All(times.Proposals, slot => Assert.InRange(slot.StartsAt, times.Window.From, times.Window.Until));
        Assert.All(times.Proposals, slot => Assert.Equal("16:00", $"{slot.StartsAt:HH:mm}"));
        Assert.True(times.CalendarsRead, "the calendars were not read");
    }

    [Fact]
    public async Task WhatIsProposed_IsAcceptedWhenItIsArranged()
    {
        var desk = new ProposalDesk().WithCalendars();
        var times = await desk.FindAsync(First);
        var pack = TestPacks.Northamptonshire;
        var check = new CaseDesk(desk.File, pack, pack.Authority.WorkingCalendar(), new(2026, 3, 10), new("sw-1", Role.SocialWorker), desk.BornOn);

        Assert.All(times.Proposals, slot => Assert.Empty(new MeetingArranged("m-1", times.Purpose, slot.StartsAt, slot.EndsAt, new("Hall", "Bus", "None", "After school"), times.ChairId, Role.SocialWorker, First.Attendees!)
        {
            LeftOutReasons = [.. desk.File.Participants.Select(person => person.Id).Except(First.Attendees!).Select(id => new PersonReason(id, "Does not wish to come."))],
        }.Check(check)));
    }

    [Fact]
    public async Task OnlyStaffAndAgencies_AreAskedFor_InTheChairsName()
    {
        var desk = new ProposalDesk().WithCalendars();

        await desk.FindAsync(First with { Staff = ["fs-1"] });

        Assert.Equal([ProposalDesk.ChairMail, "frances@testshire.example", ProposalDesk.NurseMail], desk.Asked!.Addresses);
        Assert.Equal(ProposalDesk.ChairMail, desk.Asked.Mailbox);
        Assert.Equal(LondonTime.StartOf(new(2026, 3, 31)), desk.Asked.To);
    }

    [Fact]
    public async Task ABusyChair_RulesOut_ABusyNurseCostsRank_UnlessSheIsNeeded()
    {
        var desk = new ProposalDesk { BornOn = new(2025, 1, 1) }.WithCalendars();
        desk.Busy(ProposalDesk.NurseMail, new BusyTime(London(17, 9), London(17, 17)));
        desk.Busy(ProposalDesk.ChairMail, new BusyTime(London(18, 9), London(24, 17)));

        var may = await desk.FindAsync(First);
        var must = await desk.FindAsync(First with { Needed = ["a-1"] });

        Assert.NotEmpty(may.Proposals);
        Assert.All(may.Proposals, slot => Assert.Contains(slot.Reasons, reason => reason is { Code: SlotReasonCode.OptionalBusy, Words: "Nurse Example is busy then and need not be there." }));
        Assert.Empty(must.Proposals);
        Assert.Contains(must.Help, help => help is { Kind: HelpKind.AnotherChair, PersonId: "sw-1" });
        Assert.Contains(must.Help, help => help is { Kind: HelpKind.WithoutPerson, PersonId: "a-1" });
    }

    [Fact]
    public async Task HoursInTheCalendar_GoBeforeTheOffices()
    {
        var desk = new ProposalDesk { BornOn = null }.WithCalendars();
        desk.Answers[ProposalDesk.ChairMail] = new(ProposalDesk.ChairMail, [], new([DayOfWeek.Thursday], new(13, 0), new(18, 0)), null);

        var times = await desk.FindAsync(First with { AtMost = 20, Wished = [London(20, 10)] });

        Assert.All(times.Proposals, slot => Assert.Equal(DayOfWeek.Thursday, slot.StartsAt.DayOfWeek));
        Assert.Equal("Sam Example works from 13:00 to 18:00 on Thursday.", times.Wished[0].Hindrances[0].Words);
        Assert.Contains(times.Notes, note => note.Contains("may be of school age", StringComparison.Ordinal));
        Assert.Equal(2, times.Wished[0].Hindrances.Count);
    }

    [Fact]
    public async Task NoCalendar_ProposesByTheRulesAlone_AndSaysSo()
    {
        var times = await new ProposalDesk().FindAsync(First with { Room = new() });

        Assert.False(times.CalendarsRead);
        Assert.Equal(5, times.Proposals.Count);
        Assert.Contains(times.Notes, note => note.StartsWith("No calendar is set up", StringComparison.Ordinal));
        Assert.Contains(times.Notes, note => note.StartsWith("No room could be looked for", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ACalendarThatFails_ProposesByTheRulesAlone_AndSaysSo()
    {
        var desk = new ProposalDesk().WithCalendars();
        desk.Calendar.Setup(calendar => calendar.AvailabilityAsync(It.IsAny<AvailabilityQuery>(), It.IsAny<CancellationToken>())).ThrowsAsync(new HttpRequestException("down"));

        var times = await desk.FindAsync(First);

        Assert.False(times.CalendarsRead);
        Assert.Contains(times.Notes, note => note.StartsWith("The calendars could not be read just now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhoCannotBeLookedAt_IsNamed_AndTheFamilyIsToBeAsked()
    {
        var desk = new ProposalDesk().WithCalendars();
        desk.Answers.Remove(ProposalDesk.NurseMail);

        var times = await desk.FindAsync(First);

        Assert.Contains("Nothing is known of when these are busy: Nurse Example. Ask them.", times.Notes);
        Assert.Contains(times.Notes, note => note.StartsWith("The family's calendars are not looked at", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TermDates_FreeTheHolidays_AndWhereTheyEndThatIsSaid()
    {
        var desk = new ProposalDesk().WithCalendars();
        Assert.Contains((await desk.FindAsync(First)).Notes, note => note.StartsWith("No school terms are known", StringComparison.Ordinal));

        desk.WithTerms(new SchoolTerm("Spring", new(2026, 1, 5), new(2026, 3, 18)));
        var times = await desk.FindAsync(First with { Wished = [London(18, 10), London(19, 10)] });

        Assert.Contains("School terms are known from 2026-01-05 to 2026-03-18: every other working day counts as a school day.", times.Notes);
        Assert.All(times.Wished, wish => Assert.Equal((HindranceKind.SchoolTime, "N10"), (wish.Hindrances.Single().Kind, wish.Hindrances.Single().Clause)));

        desk.WithTerms(new("Spring", new(2026, 1, 5), new(2026, 3, 18)), new("Summer", new(2026, 4, 13), new(2026, 7, 21)));
        times = await desk.FindAsync(First with { Wished = [London(18, 10), London(19, 10)] });

        Assert.NotEmpty(times.Wished[0].Hindrances);
        Assert.NotNull(times.Wished[1].Slot);
        Assert.DoesNotContain(times.Notes, note => note.Contains("chool terms", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AReasonForSchoolTime_AllowsIt_AndIsAskedForAgain()
    {
        var times = await new ProposalDesk().WithCalendars().FindAsync(First with { SchoolTimeReason = "The school is closed.", Wished = [London(18, 10)] });

        Assert.Contains(times.Wished[0].Slot!.Reasons, reason => reason.Code == SlotReasonCode.InSchoolTime);
        Assert.Contains(times.Notes, note => note.StartsWith("Give the reason for school time again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AMeetingThatIsMoved_CountsItsPresentTimeAsFree()
    {
        var (start, end) = (London(18, 16), London(18, 17));
        var desk = new ProposalDesk().WithCalendars();
        desk.File = desk.File with { Meetings = [new("m-1", MeetingPurpose.FirstPlanning, MeetingState.Arranged, start, end, "sw-1", Role.SocialWorker, ["p-1", "a-1"])] };
        desk.Busy(ProposalDesk.ChairMail, new BusyTime(start, end));

        var moved = await desk.FindAsync(new() { MeetingId = "m-1", Wished = [start] });
        var another = await desk.FindAsync(First with { Wished = [start] });

        Assert.Empty(moved.Wished[0].Hindrances);
        Assert.Equal("Sam Example is busy from 16:00 to 17:00.", Assert.Single(another.Wished[0].Hindrances).Words);
    }

    [Fact]
    public async Task ARoom_IsTheSmallestThatFitsTheWish_AndIsAskedForWithThePeople()
    {
        var desk = new ProposalDesk().WithCalendars();
        desk.Rooms.AddRange(
        [
            new("hall@testshire.example", "Hall", 40, "Town Hall", true),
            new("blue@testshire.example", "Blue room", 6, "Town Hall", true),
            new("attic@testshire.example", "Attic", 6, "Town Hall", false),
            new("nook@testshire.example", "Nook", 2, "Town Hall", true),
        ]);
        desk.Free("hall@testshire.example");
        desk.Busy("blue@testshire.example", new BusyTime(London(17, 0), London(18, 0)));

        var times = await desk.FindAsync(First with { Room = new(WheelchairAccessible: true) });

        Assert.Equal(["blue@testshire.example", "hall@testshire.example"], desk.Asked!.Addresses.Skip(2));
        Assert.Equal("Hall", times.Proposals.First(slot => slot.StartsAt.Day == 17).RoomName);
        Assert.All(times.Proposals.Where(slot => slot.StartsAt.Day != 17), slot => Assert.Equal("Blue room", slot.RoomName));
    }

    [Fact]
    public async Task AMissedDeadline_IsSaid_AndTheSoonestTimesAreProposed()
    {
        var desk = new ProposalDesk { Now = new(2026, 3, 25, 10, 0, 0, TimeSpan.Zero) }.WithCalendars();

        var times = await desk.FindAsync(First);

        Assert.True(times.Window.Overdue);
        Assert.Contains("The deadline of 2026-03-23 has passed: these are the soonest times.", times.Notes);
        Assert.Equal(new DateOnly(2026, 3, 26), LondonTime.DateOf(times.Proposals[0].StartsAt));
    }

    [Fact]
    public async Task AnAuthorityWithoutADeadline_IsLookedAheadFor_AndNoneIsBorrowed()
    {
        var times = await new ProposalDesk(TestPacks.Hillingdon).FindAsync(First);

        Assert.Null(times.Window.Due);
        Assert.NotEmpty(times.Proposals);
        Assert.Contains(times.Notes, note => note.StartsWith("There is no deadline", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnEarlyReview_KeepsToTheEarlierOfItsDeadlines()
    {
        var desk = new ProposalDesk().WithCalendars();
        desk.File = desk.File with
        {
            Plans = [new() { Version = 1, AgreedOn = new(2026, 1, 12), StartsOn = new(2026, 1, 12) }],
            Reviews = [new(1)],
            Interval = new(new(3, Unit.Months), false, new(2026, 1, 12)),
        };
        var regular = await desk.FindAsync(new() { Purpose = MeetingPurpose.Review, Attendees = ["p-2"] });

        desk.File = desk.File with { Reviews = [new(1) { EarlySince = new(2026, 3, 9) }] };
        var early = await desk.FindAsync(new() { Purpose = MeetingPurpose.Review, Attendees = ["p-2"] });

        Assert.Equal(new DateOnly(2026, 4, 12), regular.Window.Due);
        Assert.True(early.Window.Due <= regular.Window.Due, $"the early review is due on {early.Window.Due}");
    }

    [Fact]
    public async Task WhatMakesNoSense_IsRefusedWithTheFieldAndTheFix()
    {
        var desk = new ProposalDesk();

        Assert.Equal(
            ["purpose: say what the meeting is for, or give the 'meetingId' of the one that is to be moved.", "attendees: name the participants who are to attend."],
            await desk.RefusalsAsync(new()));
        Assert.Equal(
            [
                "attendees[1]: 'x-9' is not a participant of this case; add the participant first.",
                "needed[0]: 'a-1' is not among the attendees; add them there.",
                "durationMinutes: 20 is not between 30 and 240.",
                "travelMinutes: 181 is not between 0 and 180.",
                "noticeDays: -1 is not between 0 and 20.",
                "atMost: 0 is not between 1 and 20.",
                "room.seats: 0 is not between 1 and 500.",
                "schoolTimeReason: the reason is missing.",
                "notAfter: 2026-03-09 has passed; today is 2026-03-10.",
                "notAfter: 2026-03-09 is before 'notBefore' (2026-03-20).",
            ],
            await desk.RefusalsAsync(new()
            {
                Purpose = MeetingPurpose.FirstPlanning,
                Attendees = ["p-1", "x-9"],
                Needed = ["a-1"],
                DurationMinutes = 20,
                TravelMinutes = 181,
                NoticeDays = -1,
                AtMost = 0,
                Room = new(0),
                SchoolTimeReason = " ",
                NotBefore = new(2026, 3, 20),
                NotAfter = new(2026, 3, 9),
            }));
        Assert.Equal(
            ["chairId: there is no member of staff 'nobody'; add them to the directory first.", "staff[0]: there is no member of staff 'x'; add them to the directory first."],
            await desk.RefusalsAsync(First with { ChairId = "nobody", Staff = ["x"] }));
        Assert.Equal(["purpose: there is no plan in force to review."], await desk.RefusalsAsync(First with { Purpose = MeetingPurpose.Review }));
        Assert.Equal(["meetingId: there is no meeting 'm-9'; leave it out to arrange a new one."], await desk.RefusalsAsync(First with { MeetingId = "m-9" }));
        desk.File = desk.File with { Allocation = new("team-1", null) };
        Assert.Equal(["chairId: no worker is allocated: name who chairs."], await desk.RefusalsAsync(First));
        desk.File = desk.File with { Ending = new(new(2026, 3, 9), EndingReason.NoLongerInNeed, null, "RC8") };
        Assert.Contains("caseId: the case ended on 2026-03-09; no more meetings are arranged.", await desk.RefusalsAsync(First));
    }

    [Fact]
    public async Task NoSuchCase_IsSaid() => Assert.True((await new ProposalDesk().AskAsync(First, "CIN-9")).IsNoSuchCase);

    [Fact]
    public async Task WhatALogCouldShow_NamesNobody()
    {
        var desk = new ProposalDesk().WithCalendars();
        desk.Busy(ProposalDesk.ChairMail, new BusyTime(London(17, 0), London(31, 0)));

        var times = await desk.FindAsync(First);

        Assert.DoesNotContain("Example", $"{times} {string.Join(' ', times.Excluded)} {string.Join(' ', times.Help)} {string.Join(' ', times.Proposals.SelectMany(slot => slot.Reasons))}", StringComparison.Ordinal);
    }

    private static DateTimeOffset London(int day, int hour) => LondonTime.At(new(2026, 3, day), new(hour, 0));
}

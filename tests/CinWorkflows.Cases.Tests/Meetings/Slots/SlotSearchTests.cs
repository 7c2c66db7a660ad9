using System.Diagnostics;
using CinWorkflows.Cases.Meetings.Slots;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Tests.Meetings.Slots;

public sealed class SlotSearchTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly SlotHours Office = new(SlotHours.Weekdays, new(9, 0), new(17, 0));

    private static readonly SlotSchool Pupil = new(new(2015, 6, 1), new([new("Spring", new(2026, 1, 5), new(2026, 3, 27))]), "N10");

    [Fact]
    public void Find_NobodyBusy_ProposesDifferentDaysOutsideLunch()
    {
        var found = SlotSearch.Find(Ask(days: 10));

        Assert.Equal(5, found.Proposals.Count);
        Assert.Equal(5, found.Proposals.Select(slot => LondonTime.DateOf(slot.StartsAt)).Distinct().Count());
        Assert.All(found.Proposals, slot => Assert.Equal("09:30", $"{slot.StartsAt:HH:mm}"));
        Assert.Empty(found.Help);
    }

    [Fact]
    public void Find_APupilInTerm_ProposesAfterSchoolAndTheWay_AndSaysWhatSchoolTimeWouldGive()
    {
        var found = SlotSearch.Find(Ask(days: 2) with { School = Pupil, Travel = TimeSpan.FromMinutes(15) });

        Assert.Equal(["2 15:45", "2 16:00", "3 15:45", "3 16:00"], found.Proposals.Select(slot => $"{slot.StartsAt:d HH:mm}").Order(StringComparer.Ordinal));
        var help = Assert.Single(found.Help);
        Assert.Equal((HelpKind.InSchoolTime, 54), (help.Kind, help.Count));
        Assert.Equal("54 times in school time, with a reason (N10), the first on Monday 2 March 2026 at 09:00.", help.Words);
        Assert.Equal("The child is at school, or on the way, at 54 of 58 times (N10).", Assert.Single(found.Exclusions).Words);
    }

    [Fact]
    public void Find_APupilInTheHolidays_MayMeetAtAnyHour()
    {
        var holidays = new SchoolTerms([new("Autumn", new(2026, 1, 5), new(2026, 2, 27)), new("Spring", new(2026, 3, 9), new(2026, 3, 27))]);

        var found = SlotSearch.Find(Ask(days: 5) with { School = Pupil with { Terms = holidays } });

        Assert.Equal(145, found.Fitting);
        Assert.Contains(found.Proposals[0].Reasons, reason => reason.Words == "There is no school that day: school holidays.");
    }

    [Fact]
    public void Find_AReasonForSchoolTime_AllowsItAtACost()
    {
        var found = SlotSearch.Find(Ask(days: 1) with { School = Pupil with { Overridden = true }, AtMost = 100 });

        Assert.Equal(29, found.Fitting);
        Assert.True(found.Proposals[0].StartsAt.Hour >= 15, $"school time came first: {found.Proposals[0].StartsAt}");
        Assert.Contains(found.Proposals.Single(slot => slot.StartsAt.Hour == 10 && slot.StartsAt.Minute == 0).Reasons, reason => reason is { Code: SlotReasonCode.InSchoolTime, Cost: 20 });
    }

    [Theory]
    [InlineData(false, false, "10:00")]
    [InlineData(false, true, "10:30")]
    [InlineData(true, false, "10:30")]
    public void Find_ABusyTime_IsWidenedByTheWayWhereThereIsOne(bool atVenue, bool elsewhere, string first)
    {
        var busy = new BusySpan(At(Monday, 8, 0), At(Monday, 10, 0), Elsewhere: elsewhere);

        var found = SlotSearch.Find(Ask(days: 1, busy) with { AtVenue = atVenue, Travel = TimeSpan.FromMinutes(30), AtMost = 50 });

        Assert.Equal(first, $"{found.Proposals.Min(slot => slot.StartsAt):HH:mm}");
    }

    [Fact]
    public void Find_TheChairIsAway_SaysWhatAnotherChairWouldGive()
    {
        var found = SlotSearch.Find(Ask(days: 2, new BusySpan(At(Monday, 0, 0), At(Monday.AddDays(2), 0, 0))));

        Assert.Empty(found.Proposals);
        var help = Assert.Single(found.Help);
        Assert.Equal((HelpKind.AnotherChair, "sw-1", 58), (help.Kind, help.PersonId, help.Count));
        Assert.Equal("58 times if chaired by somebody other than Sam, the first on Monday 2 March 2026 at 09:00.", help.Words);
    }

    [Fact]
    public void Find_OnlyShortGaps_SaysThatAShorterMeetingFits()
    {
        var found = SlotSearch.Find(Ask(days: 1, new BusySpan(At(Monday, 9, 30), At(Monday, 17, 0))));

        Assert.Contains(found.Help, help => help is { Kind: HelpKind.Shorter, Words: "1 time if it lasts 30 minutes, the first on Monday 2 March 2026 at 09:00." });
    }

    [Fact]
    public void Find_TentativeAndOptionalClashes_CostRankOnly()
    {
        var optional = new SlotPerson("a-1", "Nurse", SlotPart.Optional, [new(At(Monday, 9, 0), At(Monday, 13, 30))]);
        var question = Ask(days: 1, new BusySpan(At(Monday, 13, 30), At(Monday, 15, 0), Tentative: true));

        var found = SlotSearch.Find(question with { People = [.. question.People, optional], AtMost = 29 });

        Assert.Equal(29, found.Fitting);
        Assert.Equal("15:00", $"{found.Proposals[0].StartsAt:HH:mm}");
        Assert.Contains(found.Proposals, slot => slot.Reasons.Any(reason => reason is { Code: SlotReasonCode.OptionalBusy, Words: "Nurse is busy then and need not be there." }));
        Assert.Contains(found.Proposals, slot => slot.Reasons.Any(reason => reason is { Code: SlotReasonCode.TentativeClash, Cost: 15 }));
    }

    [Fact]
    public void Find_Rooms_TakesTheSmallestThatHoldsEverybodyAndIsFree()
    {
        var rooms = new SlotRooms(
            [new("r-hall", "Hall", 40, []), new("r-blue", "Blue", 8, [new(At(Monday, 9, 0), At(Monday, 12, 0), Tentative: true)]), new("r-nook", "Nook", 2, []), new("r-any", "Unknown", null, [])],
            Seats: 6);

        var found = SlotSearch.Find(Ask(days: 1) with { Rooms = rooms, AtMost = 50 });

        Assert.Equal("r-hall", found.Proposals.Single(slot => slot.StartsAt == At(Monday, 10, 0)).RoomId);
        Assert.Equal("r-blue", found.Proposals.Single(slot => slot.StartsAt == At(Monday, 12, 0)).RoomId);
        Assert.Contains(SlotSearch.Find(Ask(days: 1) with { Rooms = rooms with { Seats = 50, Rooms = [.. rooms.Rooms.Take(3)] } }).Help, help => help.Kind == HelpKind.WithoutRoom);
    }

    [Theory]
    [InlineData("2026-03-30", 8)]
    [InlineData("2026-10-26", 9)]
    public void Find_AfterTheClocksChange_KeepsToLondonsHours(string day, int utcHour)
    {
        var question = Ask(days: 1) with { Window = Window(DateOnly.Parse(day), 1), AtMost = 50 };

        var first = SlotSearch.Find(question).Proposals.Min(slot => slot.StartsAt);

        Assert.Equal((9, utcHour), (first.Hour, first.UtcDateTime.Hour));
    }

    [Fact]
    public void Judge_AWishThatBreaksEverything_NamesEachWithItsClause()
    {
        var question = Ask(days: 3, new BusySpan(At(Monday, 9, 0), At(Monday, 9, 45))) with { School = Pupil, AtVenue = true, Travel = TimeSpan.FromMinutes(30) };

        var judged = SlotSearch.Judge(question with { Window = question.Window with { From = At(Monday, 12, 0), NoticeDays = 1 } }, At(Monday, 10, 0));

        Assert.Null(judged.Slot);
        Assert.Equal(
            [
                "People are given 1 working day's notice: not before Monday 2 March 2026 at 12:00.",
                "Sam is busy from 09:00 to 09:45 and needs 30 minutes for the way.",
                "A school-age child attends and is at school from 08:45 to 15:30, with 30 minutes for the way; give a reason if it has to be then.",
            ],
            judged.Hindrances.Select(hindrance => hindrance.Words));
        Assert.Equal([null, null, "N10"], judged.Hindrances.Select(hindrance => hindrance.Clause));
    }

    [Theory]
    [InlineData("2026-03-07T10:00:00Z", HindranceKind.NotWorkingDay, "Saturday 7 March 2026 is no working day: Saturday.")]
    [InlineData("2026-03-03T07:00:00Z", HindranceKind.UnusualHour, "Meetings are from 09:00 to 17:00.")]
    [InlineData("2026-02-27T10:00:00Z", HindranceKind.Past, "It is before Monday 2 March 2026 at 00:00, the first time looked at.")]
    [InlineData("2026-03-09T10:00:00Z", HindranceKind.TooLate, "It would end after the deadline of Friday 6 March 2026.")]
    public void Judge_AWishOutsideTheWindow_SaysWhy(string wish, HindranceKind kind, string words)
    {
        var question = Ask(days: 5);

        var judged = SlotSearch.Judge(question with { Window = question.Window with { Due = new(2026, 3, 6), Clause = "N6" } }, DateTimeOffset.Parse(wish));

        Assert.Contains(judged.Hindrances, hindrance => hindrance.Kind == kind && hindrance.Words == words);
    }

    [Fact]
    public void Find_CloseToTheDeadline_CostsRank_AndAReviewLongBeforeItToo()
    {
        var question = Ask(days: 30) with { AtMost = int.MaxValue };
        question = question with { Window = question.Window with { Due = new(2026, 3, 31), Recurs = true } };

        var ofDay = SlotSearch.Find(question).Proposals.Where(slot => slot.StartsAt.TimeOfDay == new TimeSpan(10, 0, 0))
            .ToDictionary(slot => LondonTime.DateOf(slot.StartsAt), slot => slot.Reasons[0]);

        Assert.Equal((SlotReasonCode.CloseToDeadline, 20), (ofDay[new(2026, 3, 31)].Code, ofDay[new(2026, 3, 31)].Cost));
        Assert.Equal((SlotReasonCode.TimeToRearrange, 0), (ofDay[new(2026, 3, 24)].Code, ofDay[new(2026, 3, 24)].Cost));
        Assert.Equal((SlotReasonCode.LongBeforeDeadline, 6), (ofDay[Monday].Code, ofDay[Monday].Cost));
    }

    /// <summary>Both in one run, so that a slow machine is slow for both.</summary>
    [Fact]
    public void Find_TwiceAsManyPeopleOverTwoMonths_TakesNotMuchMoreThanTwiceAsLong()
    {
        var (twenty, forty) = (Quickest(people: 20), Quickest(people: 40));

        Assert.True(forty < 6 * twenty, $"twenty people took {twenty.TotalMilliseconds:F1} ms, forty {forty.TotalMilliseconds:F1} ms");
    }

    private static TimeSpan Quickest(int people)
    {
        var question = Ask(days: 62) with { People = [.. Enumerable.Range(0, people).Select(Busy)], School = Pupil with { Overridden = true }, Travel = TimeSpan.FromMinutes(15) };
        return Enumerable.Range(0, 8).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            SlotSearch.Find(question);
            return watch.Elapsed;
        });
    }

    private static SlotPerson Busy(int number) => new(
        $"p{number}",
        $"Person {number}",
        number < 5 ? SlotPart.Required : SlotPart.Optional,
        [.. Enumerable.Range(0, 62 * 8).Select(hour => new BusySpan(At(Monday, 0, 0).AddHours((3 * hour) + number), At(Monday, 0, 0).AddHours((3 * hour) + number).AddMinutes(45)))],
        Office);

    private static SlotQuestion Ask(int days, params BusySpan[] chairBusy) => new(
        Window(Monday, days),
        TimeSpan.FromHours(1),
        new WorkingCalendar(Division.EnglandAndWales),
        new(new(9, 0), new(17, 0)),
        [new("sw-1", "Sam", SlotPart.Chair, chairBusy, Office)]);

    private static SlotWindow Window(DateOnly first, int days)
    {
        var (from, until) = (LondonTime.StartOf(first), LondonTime.StartOf(first.AddDays(days)));
        return new(from, from, until, until);
    }

    private static DateTimeOffset At(DateOnly day, int hour, int minute) => LondonTime.At(day, new(hour, minute));
}

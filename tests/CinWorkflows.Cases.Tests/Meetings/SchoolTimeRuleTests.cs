using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Meetings;

/// <summary>N10: outside school time where a school-age child attends, by the authority's terms where they are known.</summary>
public sealed class SchoolTimeRuleTests
{
    private static readonly SchoolTerms Terms = new(
    [
        new("Spring", new(2026, 1, 5), new(2026, 3, 27), [new("Half-term", new(2026, 2, 16), new(2026, 2, 20))]),
        new("Summer", new(2026, 4, 13), new(2026, 7, 21)),
    ]);

    [Theory]
    [InlineData("2026-02-10", 10, 60, true)]
    [InlineData("2026-02-10", 8, 30, false)]
    [InlineData("2026-02-10", 8, 60, true)]
    [InlineData("2026-02-10", 16, 60, false)]
    [InlineData("2026-02-18", 10, 60, false)]
    [InlineData("2026-04-08", 10, 60, false)]
    [InlineData("2026-07-22", 10, 60, true)]
    public void Arranged_WhereTheTermsAreKnown_IsRefusedInSchoolTimeOnly(string day, int hour, int minutes, bool refused) =>
        Assert.Equal(refused, IsRefused(day, hour, minutes, Terms));

    [Theory]
    [InlineData("2026-02-18", 10, true)]
    [InlineData("2026-04-08", 10, true)]
    [InlineData("2026-04-06", 10, false)]
    [InlineData("2026-02-10", 16, false)]
    public void Arranged_WhereTheyAreNot_IsRefusedOnEveryWorkingDay(string day, int hour, bool refused) =>
        Assert.Equal(refused, IsRefused(day, hour, 60, null));

    private static bool IsRefused(string day, int hour, int minutes, SchoolTerms? terms)
    {
        var pack = PackLibrary.Shipped.All.Last(entry => entry.Pack.Id == "northamptonshire").Pack;
        var file = new CaseFile
        {
            CaseId = "CIN-1",
            Pack = pack.Reference,
            ReferredOn = new(2026, 1, 5),
            Allocation = new("team-1", "sw-1"),
            Participants = [new("p-1", ParticipantKind.Child, true)],
            AttendeesDiscussedOn = new(2026, 1, 6),
        };
        var desk = new CaseDesk(file, pack, pack.Authority.WorkingCalendar(), new(2026, 1, 6), new("sw-1", Role.SocialWorker), new(2015, 6, 1), terms);
        var start = LondonTime.At(DateOnly.Parse(day), new(hour, 0));
        var act = new MeetingArranged("m-1", MeetingPurpose.FirstPlanning, start, start.AddMinutes(minutes), new("Hall", "Bus", "None", "After school"), "sw-1", Role.SocialWorker, ["p-1"]) { TimeReason = "As the family wishes." };
        var refusals = act.Check(desk).ToList();
        Assert.All(refusals, refusal => Assert.Equal(("startsAt", "N10"), (refusal.Field, refusal.Clause)));
        return refusals.Count > 0;
    }
}

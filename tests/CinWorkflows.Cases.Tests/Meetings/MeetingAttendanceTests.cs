using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Meetings;

public sealed class MeetingAttendanceTests
{
    private static readonly DateOnly Day = new(2026, 1, 6);

    [Fact]
    public void A_discussion_from_before_it_was_kept_of_whom_one_spoke_stands_for_everybody() =>
        Assert.Empty(Refusals(new AttendeesDiscussed(Day, ["p-1"], ChildAttends: false, "Too young."), "p-1", "a-1"));

    [Fact]
    public void One_that_names_people_stands_for_them_and_for_those_with_whom_it_was() =>
        Assert.Equal(["attendees[1]"], Refusals(new AttendeesDiscussed(Day, ["p-1"], ChildAttends: false, "Too young.", ["a-2"]), "p-1", "a-1").Select(refusal => refusal.Field));

    [Fact]
    public void A_later_discussion_adds_to_the_one_before_and_the_day_of_the_first_stays()
    {
        var file = File() with { AttendeesDiscussedOn = Day };

        var after = new AttendeesDiscussed(Day.AddDays(3), ["p-1"], ChildAttends: false, "Too young.", ["a-1"]).ApplyTo(file, new(2, new("sw-1", Role.SocialWorker), default));

        Assert.Equal(Day, after.AttendeesDiscussedOn);
    }

    private static IReadOnlyList<Refusal> Refusals(AttendeesDiscussed discussed, params string[] attendees)
    {
        var pack = PackLibrary.Shipped.All.Last(entry => entry.Pack.Id == "northamptonshire").Pack;
        var desk = new CaseDesk(File() with { AttendeesDiscussedOn = Day }, pack, pack.Authority.WorkingCalendar(), Day, new("sw-1", Role.SocialWorker))
        {
            Past = [new(Day, discussed)],
        };
        var start = LondonTime.At(Day.AddDays(1), new(16, 0));
        return [.. new MeetingArranged("m-1", MeetingPurpose.FirstPlanning, start, start.AddHours(1), new("Hall", "Bus", "None", "After school"), "sw-1", Role.SocialWorker, attendees).Check(desk)];
    }

    private static CaseFile File() => new()
    {
        CaseId = "CIN-1",
        Pack = new("northamptonshire", "3.1.4"),
        ReferredOn = new(2026, 1, 5),
        Allocation = new("team-1", "sw-1"),
        Participants = [new("p-1", ParticipantKind.Parent, true), new("a-1", ParticipantKind.Agency, true), new("a-2", ParticipantKind.Agency, true)],
    };
}

using CinWorkflows.Cases;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.EndToEnd.Tests.Privacy;

/// <summary>
/// Words that occur nowhere else, in everything that people give of a child: names, addresses, numbers, dates, notes and the title of a
/// document. Where one is found, it came from what was given.
/// </summary>
internal static class Planted
{
    public const string Case = "CIN-PLANTED";

    public const string Title = "Zephyrine's drawing, Larkspur Mews.pdf";

    public const string Note = "Quillfeather next door heard shouting at Zephyrine.";

    public static readonly ChildDetails Child = new("child-1", "Zephyrine Oakhollow", new(2016, 3, 17), ReceivesPlan: true, "zephyrine@kestrelmail.example");

    public static readonly ParticipantDetails Mother = new(
        "mother-1",
        ParticipantKind.Parent,
        "Isaveth Thornquist",
        ReceivesPlan: true,
        "isaveth@kestrelmail.example",
        HasParentalResponsibility: true,
        Contact: new("07700 900471", ["14 Larkspur Mews", "Bramblewick", "ZX9 9QQ"]));

    public static readonly ParticipantDetails School =
        new("school-1", ParticipantKind.Agency, "Peregrine Vostok", ReceivesPlan: true, "vostok@willowmere.example", "Willowmere Primary School");

    /// <summary>Each word by itself, so that a part of what was given is found too.</summary>
    public static IReadOnlySet<string> Words { get; } = new HashSet<string>(
    [
        "Zephyrine", "Oakhollow", "Isaveth", "Thornquist", "kestrelmail", "Peregrine", "Vostok", "Willowmere", "Quillfeather",
        "Larkspur", "Bramblewick", "ZX9 9QQ", "07700 900471", "07700900471", "447700900471", "Marchbanks",
        .. PersonalData.Spellings(Child.BornOn!.Value),
    ],
        StringComparer.OrdinalIgnoreCase);

    public static CaseOpened Opened(DateOnly today) =>
        new(today, Child, OrdinaryCast.Team, OrdinaryCast.Worker.Id, [], [Mother, School]);

    public static SafeguardingConcernRaised Concern(DateOnly on) => new("concern-1", on, Note);

    /// <summary>A meeting with the family, so that they are written to.</summary>
    public static MeetingArranged Meeting(DateOnly today)
    {
        var startsAt = LondonTime.At(today.AddDays(7), new(16, 30));
        return new(
            "m-1",
            MeetingPurpose.FirstPlanning,
            startsAt,
            startsAt.AddHours(1),
            new("Marchbanks Hall", "A taxi from Larkspur Mews is booked", "The crèche is open", "After school"),
            OrdinaryCast.Worker.Id,
            Role.SocialWorker,
            [Child.Id, Mother.Id])
        {
            LeftOutReasons = [new(School.Id, "Vostok writes instead.")],
            TimeReason = "Isaveth can come on no other day.",
        };
    }
}

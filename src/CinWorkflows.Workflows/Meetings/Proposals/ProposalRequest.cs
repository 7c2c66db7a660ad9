using CinWorkflows.Cases.Meetings;

namespace CinWorkflows.Workflows.Meetings.Proposals;

/// <summary>Asks for times of a meeting that is to be arranged or moved.</summary>
public sealed record ProposalRequest
{
    /// <summary>What it is for; null where a meeting is moved.</summary>
    public MeetingPurpose? Purpose { get; init; }

    /// <summary>The arranged meeting that is to be moved: purpose, chair and attendees are its own where they are not given, and its present time counts as free.</summary>
    public string? MeetingId { get; init; }

    /// <summary>Who chairs; null for the allocated worker, or the moved meeting's chair.</summary>
    public string? ChairId { get; init; }

    /// <summary>The participants who are to attend; null for the moved meeting's.</summary>
    public IReadOnlyList<string>? Attendees { get; init; }

    /// <summary>Those agencies among them without whom it cannot be; the others may come. The family is always needed.</summary>
    public IReadOnlyList<string>? Needed { get; init; }

    /// <summary>Further members of staff who have to be there.</summary>
    public IReadOnlyList<string>? Staff { get; init; }

    /// <summary>How long it lasts, 30 to 240 minutes.</summary>
    public int DurationMinutes { get; init; } = 60;

    /// <summary>Where it is to be.</summary>
    public MeetingPlace Place { get; init; } = MeetingPlace.Venue;

    /// <summary>How long the way takes, each way, 0 to 180 minutes; also the child's from school.</summary>
    public int TravelMinutes { get; init; } = 30;

    /// <summary>The room that is asked for; null for none.</summary>
    public RoomWish? Room { get; init; }

    /// <summary>Why it may be in school time although a school-age child attends (N10, H9); null keeps it out of it.</summary>
    public string? SchoolTimeReason { get; init; }

    /// <summary>How many working days' notice people are given, 0 to 20; null for five, or fewer where the deadline is near.</summary>
    public int? NoticeDays { get; init; }

    /// <summary>The first day that is wished, Europe/London.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>The last day that is wished, Europe/London.</summary>
    public DateOnly? NotAfter { get; init; }

    /// <summary>Times that somebody wishes for, at most 20: each is answered with why it does not fit, or with its score.</summary>
    public IReadOnlyList<DateTimeOffset>? Wished { get; init; }

    /// <summary>At most how many times are proposed, 1 to 20.</summary>
    public int AtMost { get; init; } = 5;
}

using CinWorkflows.Cases.Meetings;

namespace CinWorkflows.Workflows.Meetings.Proposals;

/// <summary>Asks for times of a meeting that is to be arranged or moved.</summary>
/// <param name="Purpose">What it is for; null where a meeting is moved.</param>
/// <param name="MeetingId">The arranged meeting that is to be moved: purpose, chair and attendees are its own where they are not given, and its present time counts as free.</param>
/// <param name="ChairId">Who chairs; null for the allocated worker, or the moved meeting's chair.</param>
/// <param name="Attendees">The participants who are to attend; null for the moved meeting's.</param>
/// <param name="Needed">Those agencies among them without whom it cannot be; the others may come. The family is always needed.</param>
/// <param name="Staff">Further members of staff who have to be there.</param>
/// <param name="DurationMinutes">How long it lasts, 30 to 240 minutes.</param>
/// <param name="Place">Where it is to be.</param>
/// <param name="TravelMinutes">How long the way takes, each way, 0 to 180 minutes; also the child's from school.</param>
/// <param name="Room">The room that is asked for; null for none.</param>
/// <param name="SchoolTimeReason">Why it may be in school time although a school-age child attends (N10, H9); null keeps it out of it.</param>
/// <param name="NoticeDays">How many working days' notice people are given, 0 to 20; null for five, or fewer where the deadline is near.</param>
/// <param name="NotBefore">The first day that is wished, Europe/London.</param>
/// <param name="NotAfter">The last day that is wished, Europe/London.</param>
/// <param name="Wished">Times that somebody wishes for, at most 20: each is answered with why it does not fit, or with its score.</param>
/// <param name="AtMost">At most how many times are proposed, 1 to 20.</param>
public sealed record ProposalRequest(
    MeetingPurpose? Purpose = null,
    string? MeetingId = null,
    string? ChairId = null,
    IReadOnlyList<string>? Attendees = null,
    IReadOnlyList<string>? Needed = null,
    IReadOnlyList<string>? Staff = null,
    int DurationMinutes = 60,
    MeetingPlace Place = MeetingPlace.Venue,
    int TravelMinutes = 30,
    RoomWish? Room = null,
    string? SchoolTimeReason = null,
    int? NoticeDays = null,
    DateOnly? NotBefore = null,
    DateOnly? NotAfter = null,
    IReadOnlyList<DateTimeOffset>? Wished = null,
    int AtMost = 5);

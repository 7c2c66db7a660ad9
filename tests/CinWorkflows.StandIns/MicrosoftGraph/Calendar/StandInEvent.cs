namespace CinWorkflows.StandIns.MicrosoftGraph.Calendar;

/// <summary>An event as a test sees it.</summary>
/// <param name="Id">Its immutable id.</param>
/// <param name="Key">The first of its extended properties, which is the maker's key.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Body">Its text.</param>
/// <param name="StartsAt">When it starts.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="Attendees">Addresses and kinds of attendees.</param>
/// <param name="Json">All of it.</param>
public sealed record StandInEvent(
    string Id,
    string? Key,
    string Subject,
    string Body,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    IReadOnlyList<(string Address, string Type)> Attendees,
    string Json);

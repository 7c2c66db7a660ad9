namespace CinWorkflows.Integrations.Tests.Calendar.Reader;

/// <summary>An event as the independent parser understood it; days as dates, instants in UTC.</summary>
internal sealed record ReadEvent(
    string Uid,
    int Sequence,
    DateTimeOffset Stamp,
    bool WholeDays,
    string Zone,
    string Start,
    string End,
    string WallStart,
    string Summary,
    string? Description,
    string? Location,
    string? Url,
    string Status,
    string Class,
    string Transparency,
    ReadPerson Organizer,
    IReadOnlyList<ReadPerson> Attendees)
{
    public DateTimeOffset StartsAt => DateTimeOffset.Parse(Start);

    public DateTimeOffset EndsAt => DateTimeOffset.Parse(End);
}

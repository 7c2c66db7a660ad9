using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.People;

/// <summary>Who has parental responsibility. Leaving a case ends none, so whoever was taken off it counts too.</summary>
internal static class ParentalResponsibility
{
    /// <summary>Everybody who holds it, by id; the desk of an act that looks back knows of those who left.</summary>
    public static IReadOnlyList<string> HeldBy(CaseDesk desk) =>
    [
        .. EverOnTheCase.Of(desk.File).Where(person => person.HasParentalResponsibility).Select(person => person.Id).Concat(WhoLeft(desk)).Distinct(),
    ];

    private static IEnumerable<string> WhoLeft(CaseDesk desk) => desk.Past.SelectMany(past => past.Act switch
    {
        CaseOpened opened => opened.Participants ?? [],
        ParticipantAdded added => [added.Person],
        _ => Array.Empty<ParticipantDetails>(),
    }).Where(person => person.HasParentalResponsibility).Select(person => person.Id);
}

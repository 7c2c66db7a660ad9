using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.People;

/// <summary>Who has parental responsibility. Leaving a case ends none, so whoever was taken off it counts too.</summary>
internal static class ParentalResponsibility
{
    /// <summary>
    /// Everybody who holds it, by id. A case under a pack of edition 1 remembers nobody who left: of them the acts before tell, at the desk of
    /// an act that looks back.
    /// </summary>
    public static IReadOnlyList<string> HeldBy(CaseDesk desk) =>
    [
        .. EverOnTheCase.Of(desk.File)
            .Concat(desk.Past.SelectMany(past => EverOnTheCase.NamedBy(past.Act)))
            .Where(person => person.HasParentalResponsibility)
            .Select(person => person.Id)
            .Distinct(),
    ];
}

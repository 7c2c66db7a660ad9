using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.People;

/// <summary>The one check of why something was not done with somebody.</summary>
internal static class PersonReasons
{
    /// <summary>Refuses reasons about somebody who never took part in the case, and those that say nothing.</summary>
    public static IEnumerable<Refusal> Check(string field, IReadOnlyList<PersonReason>? reasons, CaseDesk desk, string? clause = null) => (reasons ?? []).SelectMany((entry, index) => (IEnumerable<Refusal>)
    [
        .. desk.TookPart($"{field}[{index}].personId", entry.PersonId),
        .. CaseDesk.Reason($"{field}[{index}].reason", entry.Reason, "the reason", clause),
    ]);
}

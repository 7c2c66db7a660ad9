using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.People;

/// <summary>
/// A case on which nobody with parental responsibility or care was ever recorded. No rule about parents passes it by in silence: they are
/// added, or it is said why there are none (N7, N8, N22, H7, H8, H19).
/// </summary>
internal static class NoFamily
{
    /// <summary>The field in which it is said why.</summary>
    public const string Field = "noFamilyReason";

    /// <summary>Whether it has not been said yet why nobody of the family is on the case.</summary>
    public static bool IsUnexplained(CaseDesk desk) => !IsKnown(desk.File) && !desk.Past.Any(past => past.Act is ISaysWhyNoFamily { NoFamilyReason: not null });

    /// <summary>Refuses a case without a family that nobody explains, and an explanation of what is not so.</summary>
    public static IEnumerable<Refusal> Refuse(ISaysWhyNoFamily act, CaseDesk desk, string clause) => act.NoFamilyReason is null
        ? IsUnexplained(desk)
            ? [new(Field, "no parent or carer was ever recorded on this case: add them ('participantAdded'), or say in 'noFamilyReason' why nobody with parental responsibility or care is on it.", clause)]
            : []
        : IsKnown(desk.File)
            ? [new(Field, "a parent or carer is, or was, on this case: leave 'noFamilyReason' out.", clause) { PassesOver = true }]
            : CaseDesk.Reason(Field, act.NoFamilyReason, "the reason why nobody with parental responsibility or care is on the case", clause);

    /// <summary>What an ordinary team says of a case on which nobody of the family is; null where somebody is or was.</summary>
    public static string? OrdinaryReason(CaseFile file) => IsKnown(file) ? null : "The child came alone to this country.";

    private static bool IsKnown(CaseFile file) =>
        EverOnTheCase.Of(file).Any(person => person.HasParentalResponsibility || person.Kind is ParticipantKind.Parent or ParticipantKind.Carer);
}

/// <summary>An act that may say why nobody of the family is on the case; every later rule about parents reads it there.</summary>
internal interface ISaysWhyNoFamily
{
    /// <summary>Why no parent or carer is on the case; null where one is, or where it was said before.</summary>
    string? NoFamilyReason { get; }
}

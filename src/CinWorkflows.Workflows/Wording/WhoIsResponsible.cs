namespace CinWorkflows.Workflows.Wording;

/// <summary>
/// The two lines of a move in words to the authority where the child is to be found (N47): in whose area the child lives by law, and who holds
/// the case. The link's pages, its mail and the pack all say it so.
/// </summary>
/// <param name="Former">The name of the former authority.</param>
/// <param name="ResidentOn">The day from which the family lives there, or is expected; null where that is not known.</param>
/// <param name="HasMoved">True once the family is known to have moved.</param>
public sealed record WhoIsResponsible(string Former, DateOnly? ResidentOn, bool HasMoved)
{
    /// <summary>The earliest day on which the case passes, once it is accepted; null before.</summary>
    public DateOnly? PassesNotBefore { get; init; }

    /// <summary>The day on which it passes for certain; null while that is open.</summary>
    public DateOnly? PassesOn { get; init; }

    /// <summary>In whose area the child lives, since when, and what that means by law.</summary>
    public string WhereTheChildLives => (HasMoved, ResidentOn) switch
    {
        (true, { } since) => $"The child has lived in your area since {PlainWords.ShortDate(since)}: by law you have to keep the child safe from that day on, whoever holds the case.",
        (false, { } expected) => $"The child is expected in your area on {PlainWords.ShortDate(expected)}. From the day on which the child lives there, you have to keep the child safe by law, whoever holds the case.",
        _ => "From the day on which the child lives in your area, you have to keep the child safe by law, whoever holds the case.",
    };

    /// <summary>Who holds the case, with its plan and visits, and until when.</summary>
    public string WhoHoldsTheCase => (PassesOn, PassesNotBefore) switch
    {
        ({ } day, _) => $"You hold the case from {PlainWords.ShortDate(day)} on. Until then {Former} does.",
        (null, { } day) => $"{Former} holds the case until both authorities know that the family lives in your area. From then on, but not before {PlainWords.ShortDate(day)}, you do.",
        _ => $"{Former} holds the case until you have accepted and the family lives in your area.",
    };
}

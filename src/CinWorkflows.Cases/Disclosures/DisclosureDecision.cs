namespace CinWorkflows.Cases.Disclosures;

/// <summary>It was decided what somebody is told of a matter that was withheld from them. The words are in the record.</summary>
/// <param name="MatterId">Of what.</param>
/// <param name="PersonId">Who.</param>
/// <param name="On">The day.</param>
/// <param name="Told">True where they were told something.</param>
public sealed record DisclosureDecision(string MatterId, string PersonId, DateOnly On, bool Told);

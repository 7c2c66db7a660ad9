namespace CinWorkflows.Cases.Transfers;

/// <summary>Legal advice on a dispute (N60).</summary>
/// <param name="On">The day on which it was given.</param>
/// <param name="Advice">What it says.</param>
public sealed record LegalAdvice(DateOnly On, string Advice);

namespace CinWorkflows.Web.Retention;

/// <summary>Why the data protection officer orders something.</summary>
/// <param name="Reason">In words that name nobody whom the record is about.</param>
public sealed record OrderReason(string Reason);

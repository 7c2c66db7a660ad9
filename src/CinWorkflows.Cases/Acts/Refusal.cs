namespace CinWorkflows.Cases.Acts;

/// <summary>Why an act was refused. A refused act changes nothing.</summary>
/// <param name="Field">The field of the act that is at fault, as it is spelt in JSON.</param>
/// <param name="Reason">What is wrong and what would put it right.</param>
/// <param name="Clause">The clause that it would break; null for plain sense.</param>
public sealed record Refusal(string Field, string Reason, string? Clause = null);

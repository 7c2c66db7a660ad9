using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Web.Doors;

/// <summary>What a member of staff records on a case.</summary>
/// <param name="Id">The form's own id: sent twice, it is recorded once.</param>
/// <param name="Act">What was done.</param>
/// <param name="IfSequence">The number of the last act that they have seen; where another came meanwhile, nothing is recorded.</param>
/// <param name="BreachReason">Why rules were not kept; null where no reason is given.</param>
public sealed record StaffAct(Guid Id, Act Act, long? IfSequence, string? BreachReason = null);

using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Duties;

/// <summary>An interval that is agreed or set for each case, in place of the pack's.</summary>
/// <param name="Of">The interval of a case; null where none is agreed.</param>
/// <param name="Since">The event from which it counts where the pack names none.</param>
/// <param name="MovedBy">What would change it, in words.</param>
public sealed record AgreedInterval(Func<CaseFile, PolicyPack, Period?> Of, string Since, string MovedBy);

using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies;

/// <summary>A limit that a decision gives to one case, as long as nothing else is decided: whoever agrees to 45 days has not agreed to 60.</summary>
/// <param name="Duty">The duty whose limit it is.</param>
/// <param name="Within">The length that was agreed, from the event that the duty counts from; in days, weeks or months.</param>
public sealed record DecidedLimit(DutyKind Duty, Period Within);

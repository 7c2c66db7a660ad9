using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies;

/// <summary>A limit that a decision gives to one case, as long as nothing else is decided: whoever agrees to 45 days has not agreed to 60.</summary>
/// <param name="Duty">The duty whose limit it is.</param>
/// <param name="Within">The length that was agreed, from the event that the duty counts from; in days, weeks or months.</param>
public sealed record DecidedLimit(DutyKind Duty, Period Within)
{
    /// <summary>What it makes of the limits that the duty has for teams and arrangements, one by one.</summary>
    public IReadOnlyList<DecidedException> Exceptions { get; init => field = ValueList<DecidedException>.Of(value); } = ValueList<DecidedException>.Of([]);

    /// <summary>The length that holds for a case by it; null where the limit that the duty has for that case stays.</summary>
    /// <param name="own">The limit that the duty has for the case's team or arrangements; null where it has none.</param>
    public Period? For(LimitException? own) => own is not null && Exceptions.FirstOrDefault(one => one.IsAbout(own)) is { } said ? said.Limit : Within;
}

using System.Text.Json.Serialization;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Timescales;

/// <summary>
/// A limit that a clause sets, or its statement that it sets none: with <see cref="Within"/> null there is no timescale
/// and no deadline follows, whatever other authorities do.
/// </summary>
/// <param name="Id">The name that a policy pack knows it by.</param>
/// <param name="Clause">The clause that it comes from, such as "N6".</param>
/// <param name="Anchor">The event that it runs from, in words that follow "after": "the start of the assessment".</param>
/// <param name="Within">The limit, negative where it is counted back from the event; null where the clause sets none.</param>
/// <param name="Counting">Whether the anchor day can be day 1; hours count from an instant instead.</param>
/// <exception cref="ArgumentException">There is a limit but nothing that it runs from.</exception>
public sealed record Timescale(string Id, string Clause, string? Anchor, Period? Within, Counting Counting)
{
    /// <summary>The clause id of rules that are the service's or the authority's own and that no source asks for.</summary>
    public const string Local = "local";

    /// <summary>The event that it runs from, the first named where there are several; null only where there is no limit.</summary>
    public string? Anchor { get; init; } = Within is null || !string.IsNullOrWhiteSpace(Anchor)
        ? Anchor
        : throw new ArgumentException($"Timescale '{Id}' ({Clause}) limits to {Within} but does not say after what.", nameof(Anchor));

    /// <summary>The events that it may run from, where there are several; null where <see cref="Anchor"/> is the only one.</summary>
    public AnchorChoice? Choice { get; init; }

    /// <summary>A shorter aim that the source names beside the limit ("4-weekly, never over 6"); null for most.</summary>
    public Period? Target { get; init; }

    /// <summary>The beginning of a range that <see cref="Within"/> ends ("6 to 8 weeks"); null for most.</summary>
    public Period? Earliest { get; init; }

    /// <summary>An uneven series of limits in place of <see cref="Within"/>; null for most.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>An interval that changes with the time that has gone by, in place of <see cref="Within"/>; null for most.</summary>
    public Paces? Paces { get; init; }

    /// <summary>Alternatives, each a limit of its own from its own event, in place of <see cref="Within"/>: the earliest day counts, or the latest (<see cref="LatestCounts"/>). Empty for most.</summary>
    public IReadOnlyList<Timescale> AnyOf { get; init => field = ValueList<Timescale>.Of(value); } = ValueList<Timescale>.Of([]);

    /// <summary>
    /// Whether of the alternatives the latest day counts, and not the earliest. Which that is nobody knows before each of their events has come, so there is no day until then.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool LatestCounts { get; init; }

    /// <summary>A switch: the day from which on it holds, for what happens on that day or after it; null where it has always held.</summary>
    public DateOnly? StartingOn { get; init; }

    /// <summary>The limits for some cases in place of <see cref="Within"/>: those of arrangements first, then those of teams.</summary>
    public IReadOnlyList<LimitException> Exceptions { get; init => field = ValueList<LimitException>.Of(value); } = ValueList<LimitException>.Of([]);

    /// <summary>The exception for a case; null where the limit applies.</summary>
    /// <param name="regime">The arrangements that apply to it.</param>
    /// <param name="team">The responsible team.</param>
    public LimitException? ExceptionFor(RegimeKind regime, string team) => Exceptions.FirstOrDefault(exception => exception.IsFor(regime, team));

    /// <summary>Whether the clause sets no limit.</summary>
    [JsonIgnore]
    public bool HasNoLimit => Within is null && Schedule is null && Paces is null && AnyOf.Count == 0;

    /// <summary>Whether it is counted in hours.</summary>
    [JsonIgnore]
    public bool IsInHours => Within is { Unit: Unit.Hours };

    /// <summary>All events that it may run from, by name.</summary>
    [JsonIgnore]
    public IEnumerable<string> AnchorNames => AnyOf.Count > 0 ? AnyOf.SelectMany(one => one.AnchorNames).Distinct(StringComparer.Ordinal) : Choice?.Names ?? (Anchor is null ? [] : [Anchor]);

    /// <summary>Whether it holds for something that happened on a day.</summary>
    /// <param name="day">The day, in Europe/London.</param>
    public bool HoldsFor(DateOnly day) => !(day < StartingOn);

    /// <summary>The same rule as from a day on; an alternative with a day of its own keeps it.</summary>
    /// <param name="day">The day; null leaves it as it is.</param>
    public Timescale OnlyFrom(DateOnly? day) => day is null ? this : this with { StartingOn = StartingOn ?? day, AnyOf = [.. AnyOf.Select(one => one.OnlyFrom(day))] };

    /// <summary>Its alternatives, or itself where it has none.</summary>
    [JsonIgnore]
    public IEnumerable<Timescale> Parts => AnyOf.Count > 0 ? AnyOf : [this];

    /// <summary>The deadline that follows from the day on which the anchor event happened; null when there is no limit.</summary>
    /// <param name="anchoredOn">The day of the anchor event, in Europe/London.</param>
    /// <param name="calendar">The working days of the authority that the case belongs to.</param>
    public Deadline? From(DateOnly anchoredOn, WorkingCalendar calendar) =>
        Anchor is null ? null : FromEvent(new AnchorTime(Anchor, anchoredOn), calendar);

    /// <summary>The deadline that follows from an event; null when there is no single limit.</summary>
    /// <param name="anchor">When the event happened.</param>
    /// <param name="calendar">The working days of the authority that the case belongs to.</param>
    public Deadline? FromEvent(AnchorTime anchor, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        ArgumentNullException.ThrowIfNull(calendar);
        if (Within is not { } within)
        {
            return null;
        }

        var (limit, reckoning) = Count(within, anchor, calendar);
        return new Deadline(limit.On, Id, Clause, anchor.Event, anchor.On, within, Counting, reckoning?.Skipped ?? [])
        {
            Provisional = reckoning?.Provisional ?? false,
            DueAt = limit.At,
            AnchoredAt = limit.At is not null && anchor.IsExact ? anchor.At?.ToUniversalTime() : null,
            LastWorkingDay = !IsInHours && calendar.PreviousWorkingDay(limit.On) is var last && last < limit.On ? last : null,
            Target = Target is { } target ? Count(target, anchor, calendar).At : null,
            Earliest = Earliest is { } earliest ? Count(earliest, anchor, calendar).At : null,
        };
    }

    private (Milestone At, Reckoning? By) Count(Period length, AnchorTime anchor, WorkingCalendar calendar)
    {
        if (length.Unit != Unit.Hours)
        {
            var reckoning = calendar.Add(anchor.On, length, Counting);
            return (new(length, reckoning.Date), reckoning);
        }

        // What ends with a day's last moment is in time on that day, not on the next.
        var instant = anchor.Instant(back: length.Amount < 0).AddHours(length.Amount).ToUniversalTime();
        return (new(length, LondonTime.DateOf(instant.AddTicks(-1)), instant), null);
    }
}

using System.Text.Json.Serialization;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>Something that somebody has to do about a case, as it stands. Identifiers, dates and codes only.</summary>
/// <param name="Key">Unique in the case while it is open: the kind and what it is about.</param>
/// <param name="Kind">What.</param>
/// <param name="Subject">What it is about; null where the kind says it all.</param>
/// <param name="Owner">Whose duty it is, by role.</param>
/// <param name="OwnerId">Whose duty it is, where a person holds it; null where the role of the team does.</param>
/// <param name="Clause">The clause that asks for it.</param>
/// <param name="Deadline">By when, and why then; null where the source sets no timescale or the anchor has not come.</param>
/// <param name="Warning">The earlier date of an ambiguous source (N36).</param>
[JsonConverter(typeof(DutyJson))]
public sealed record Duty(
    string Key,
    DutyKind Kind,
    DutySubject? Subject,
    Role Owner,
    string? OwnerId,
    string Clause,
    Deadline? Deadline,
    Deadline? Warning)
{
    /// <summary>What has to come first, by code, for example <c>assessmentNotConcluded</c> (N6); null where nothing has.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>What it asks for, in the authority's words, where the pack adds it; null where the kind says it.</summary>
    public string? Title { get; init; }

    /// <summary>What a duty of its kind is.</summary>
    public DutyDefinition Definition => DutyDefinition.Of(Kind);

    /// <summary>What it asks for, in the authority's words: a further duty's title is that of the pack. It names nobody.</summary>
    /// <param name="pack">The authority's words; null for the general ones.</param>
    public string TitleIn(PolicyPack? pack) => Title ?? Definition.Title(DutyWords.Of(pack));

    /// <summary>
    /// Whether all its dates are those of another: the last day or instant, the aim before it, the earliest day, and the earlier date of
    /// an ambiguous source (N36). Where one of them differs its dates became known anew, and its reminders are reckoned from then on.
    /// </summary>
    public bool HasDatesOf(Duty other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Dates(this) == Dates(other);

        static (DateOnly?, DateTimeOffset?, DateOnly?, DateOnly?, DateOnly?) Dates(Duty duty) =>
            (duty.Deadline?.Due, duty.Deadline?.DueAt, duty.Deadline?.Target?.On, duty.Deadline?.Earliest?.On, duty.Warning?.Due);
    }

    /// <summary>The key of a duty of a kind about a subject.</summary>
    public static string KeyOf(DutyKind kind, DutySubject? subject) => subject is null ? $"{kind}" : $"{kind}:{subject}";

    /// <summary>The kind and the subject that a key is made of.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentException">It begins with no kind.</exception>
    /// <exception cref="FormatException">No duty of that kind has such a subject.</exception>
    public static (DutyKind Kind, DutySubject? Subject) ReadKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var halves = key.Split(':', 2);
        var kind = Enum.Parse<DutyKind>(halves[0]);
        return (kind, DutySubject.Of(kind, halves.Length == 2 ? halves[1] : null));
    }

    /// <summary>True where it is past its day.</summary>
    public bool IsOverdue(DateOnly today) => Deadline is { } deadline && deadline.Due < today;
}

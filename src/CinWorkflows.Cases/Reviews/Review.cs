using System.Text.Json.Serialization;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Reviews;

/// <summary>A review of the plan, from its arrangement to its outcome. Reasons and views are in the record.</summary>
/// <param name="Number">1 for the first, then counting up.</param>
public sealed record Review(int Number)
{
    /// <summary>The meeting in which it takes place.</summary>
    public string? MeetingId { get; init; }

    /// <summary>The role agreed in advance to chair it (H25).</summary>
    public Role? ChairAgreed { get; init; }

    /// <summary>The person agreed in advance to chair it; null where only the role was agreed.</summary>
    public string? ChairAgreedId { get; init; }

    /// <summary>True where the manager agreed that it need not take place in a meeting (H24).</summary>
    public bool WithoutMeeting { get; init; }

    /// <summary>The day on which they agreed to that; null where it was recorded before days were kept.</summary>
    public DateOnly? WithoutMeetingSince { get; init; }

    /// <summary>The day on which it was undertaken without a meeting although nobody had agreed to that: it counts once that is agreed.</summary>
    public DateOnly? OnPaper { get; init; }

    /// <summary>The ids of the breaches that a manager accepts before what was undertaken on paper counts; null where nothing waits for that.</summary>
    public IReadOnlyList<string>? Owing { get; init; }

    /// <summary>The day of a significant change since which it is due early (N24, H21).</summary>
    public DateOnly? EarlySince { get; init; }

    /// <summary>The days of further changes, since which it is due early too, in order; null where there was none.</summary>
    public IReadOnlyList<DateOnly>? EarlyAlsoSince { get; init; }

    /// <summary>When each of these changes was told, in their order, null for one of which those who met knew; null where they knew of all.</summary>
    public IReadOnlyList<DateTimeOffset?>? EarlyToldAt { get; init; }

    /// <summary>All changes of which it is due early, the first first.</summary>
    [JsonIgnore]
    public IEnumerable<EarlyChange> Changes => EarlySince is { } first
        ? ((DateOnly[])[first, .. EarlyAlsoSince ?? []]).Select((on, index) => new EarlyChange(on, EarlyToldAt?[index]))
        : [];

    /// <summary>The review with these changes of which it is due early.</summary>
    internal Review DueEarlyFor(IEnumerable<EarlyChange> changes)
    {
        List<EarlyChange> all = [.. changes.OrderBy(change => change.On).ThenBy(change => change.ToldAt)];
        return this with
        {
            EarlySince = all.Count == 0 ? null : all[0].On,
            EarlyAlsoSince = all.Count > 1 ? [.. all.Skip(1).Select(change => change.On)] : null,
            EarlyToldAt = all.Exists(change => change.ToldAt is not null) ? [.. all.Select(change => change.ToldAt)] : null,
        };
    }

    /// <summary>Who has given their views although, or before, attending (N26, H23).</summary>
    public IReadOnlyList<string> ViewsFrom { get; init; } = [];

    /// <summary>The day on which it was held.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>True for the specific review beyond 12 months (N29, H28).</summary>
    public bool TwelveMonth { get; init; }

    /// <summary>What it found.</summary>
    public IReadOnlyList<ReviewOutcome> Outcomes { get; init; } = [];

    /// <summary>The day on which its outcome was recorded.</summary>
    public DateOnly? OutcomeOn { get; init; }

    /// <summary>True where it decided to amend the plan (N33, N35).</summary>
    public bool AmendmentNeeded { get; init; }

    /// <summary>The disagreements with the plan that it answered, by version and person; null where there was none (N37).</summary>
    public IReadOnlyList<string>? Disagreements { get; init; }

    /// <summary>The version of the plan that it led to.</summary>
    public int? AmendedBy { get; init; }

    /// <summary>True once its outcome is recorded: the next review begins.</summary>
    [JsonIgnore]
    public bool Concluded => OutcomeOn is not null;
}

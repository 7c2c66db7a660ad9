using System.Globalization;
using System.Text.Json.Serialization;

namespace CinWorkflows.Cases.Corrections;

/// <summary>A correction as the case file keeps it.</summary>
/// <param name="Sequence">The number of the correcting entry.</param>
/// <param name="On">The day, Europe/London.</param>
public sealed record RecordedCorrection(long Sequence, DateOnly On)
{
    /// <summary>Its number as the subject of a duty.</summary>
    [JsonIgnore]
    public string Id => Sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>True where a letter or a message may have said what was wrong.</summary>
    public bool MayHaveMisinformed { get; init; }

    /// <summary>Who put it right, where it took back an entry that showed a need of the child; null elsewhere.</summary>
    public string? NeedTakenBackById { get; init; }

    /// <summary>Who put it right, where it changed the child's date of birth; null elsewhere.</summary>
    public string? BirthChangedById { get; init; }

    /// <summary>When the case was reopened, where that is what it was; null elsewhere.</summary>
    public Reopening? Reopened { get; init; }

    /// <summary>The day on which whoever was misinformed had been told; null until then.</summary>
    public DateOnly? ToldOn { get; init; }
}

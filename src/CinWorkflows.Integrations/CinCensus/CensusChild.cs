using System.Diagnostics.CodeAnalysis;

namespace CinWorkflows.Integrations.CinCensus;

/// <summary>A child of the return, read whole.</summary>
public sealed record CensusChild
{
    /// <summary>The line at which the child starts, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The authority's own id of the child.</summary>
    public string? LaChildId { get; init; }

    /// <summary>The unique pupil number, where the child has one.</summary>
    public string? Upn { get; init; }

    /// <summary>The pupil number that the child had before.</summary>
    public string? FormerUpn { get; init; }

    /// <summary>Why there is no pupil number (UN1 ...).</summary>
    public string? UpnUnknown { get; init; }

    /// <summary>The day of birth; null before birth.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>The day on which an unborn child is expected.</summary>
    public DateOnly? ExpectedBirthDate { get; init; }

    /// <summary>The day of death.</summary>
    public DateOnly? DeathDate { get; init; }

    /// <summary>M, F or U (unknown or unborn). Censuses before 2024 to 2025 wrote 1, 2, 0 and 9, which are read as M, F, U and U.</summary>
    public string? Sex { get; init; }

    /// <summary>The ethnicity code (WBRI ...).</summary>
    public string? Ethnicity { get; init; }

    /// <summary>The disability codes; empty where none, also where the file says NONE.</summary>
    public IReadOnlyList<string> Disabilities { get; init; } = [];

    /// <summary>The episodes of need in the order of the file.</summary>
    public IReadOnlyList<CensusEpisode> Episodes { get; init; } = [];

    /// <summary>Everything that is wrong with this child and its episodes, in the order of the file.</summary>
    public IReadOnlyList<CensusFault> Faults { get; init; } = [];

    /// <summary>Whether the child can be taken. An episode with an error does not change this; an error in the child's identity does, and then no episode is sound.</summary>
    [MemberNotNullWhen(true, nameof(LaChildId))]
    public required bool IsSound { get; init; }

    /// <summary>Whether the child is still to be born.</summary>
    public bool IsUnborn => BirthDate is null && ExpectedBirthDate is not null;

    /// <summary>How old the child is on a day, in whole years; null where the day of birth is not known.</summary>
    public int? AgeOn(DateOnly day) => BirthDate is { } born ? day.Year - born.Year - (born.AddYears(day.Year - born.Year) > day ? 1 : 0) : null;

    /// <summary>The episodes that can be taken.</summary>
    public IEnumerable<CensusEpisode> SoundEpisodes => Episodes.Where(episode => episode.IsSound);

    /// <summary>The line only: a child that strays into a log must not be identified by it.</summary>
    public override string ToString() => $"child at line {Line}";
}

using System.Text.Json.Serialization;

namespace CinWorkflows.Cases.Safeguarding;

/// <summary>An enquiry under section 47 (N34, H32): it goes on until somebody says how it ended.</summary>
/// <param name="Since">The day on which it was decided on, or began.</param>
/// <param name="EndedOn">The day on which it ended; null while it goes on.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record Section47Enquiry(DateOnly Since, DateOnly? EndedOn = null, Section47Outcome? Outcome = null)
{
    /// <summary>The day on which somebody who ended the case decided on it instead.</summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>True until it has ended, or somebody who ended the case has decided on it.</summary>
    [JsonIgnore]
    public bool IsOpen => EndedOn is null && SettledOn is null;
}

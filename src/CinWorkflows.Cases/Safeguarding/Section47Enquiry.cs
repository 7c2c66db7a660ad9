using System.Globalization;
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

    /// <summary>By which it is named where several go on: its day, with a number where several began on that day.</summary>
    public string Id { get => field ?? Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture); init; }

    /// <summary>True where it ended with a child protection conference of which it is not said yet what it decided; null elsewhere.</summary>
    public bool? AwaitsConference { get; init; }

    /// <summary>True until it has ended, with what the conference decided where one follows, or somebody who ended the case has decided on it.</summary>
    [JsonIgnore]
    public bool IsOpen => (EndedOn is null || AwaitsConference == true) && SettledOn is null;

    /// <summary>The enquiries with one more.</summary>
    /// <param name="known">Those before.</param>
    /// <param name="on">The day on which it begins.</param>
    internal static IReadOnlyList<Section47Enquiry> With(IReadOnlyList<Section47Enquiry>? known, DateOnly on)
    {
        var (others, begun) = (known ?? [], new Section47Enquiry(on));
        var same = others.Count(other => other.Since == on);
        return [.. others, same == 0 ? begun : begun with { Id = string.Create(CultureInfo.InvariantCulture, $"{begun.Id}-{same + 1}") }];
    }

    /// <summary>
    /// The enquiry after its end was recorded: where a child protection conference follows it stays open until a plan that began since it did is on record, or it is
    /// said that the conference decided on none.
    /// </summary>
    /// <param name="outcome">How it ended, or what the conference decided.</param>
    /// <param name="on">The day.</param>
    /// <param name="planFollowed">Whether a plan that began since it did is on record.</param>
    internal Section47Enquiry Ended(Section47Outcome outcome, DateOnly on, bool planFollowed) => this with
    {
        EndedOn = EndedOn ?? on,
        Outcome = Outcome ?? outcome,
        AwaitsConference = outcome == Section47Outcome.Conference && !planFollowed && AwaitsConference != true ? true : null,
    };
}

using System.Globalization;
using System.Text.Json.Serialization;

namespace CinWorkflows.Cases.Corrections;

/// <summary>An entry that was recorded in a practitioner's name and waits for their word.</summary>
/// <param name="Sequence">Its number in the case.</param>
/// <param name="PractitionerId">In whose name.</param>
/// <param name="On">The day on which it was recorded, Europe/London.</param>
public sealed record UnconfirmedEntry(long Sequence, string PractitionerId, DateOnly On)
{
    /// <summary>Its number as the subject of a duty.</summary>
    [JsonIgnore]
    public string Id => Sequence.ToString(CultureInfo.InvariantCulture);
}

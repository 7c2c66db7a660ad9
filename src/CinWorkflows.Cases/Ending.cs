using System.Text.Json.Serialization;

namespace CinWorkflows.Cases;

/// <summary>How and when a case ended.</summary>
/// <param name="On">The day.</param>
/// <param name="Reason">Why.</param>
/// <param name="Route">The pack's route for a child no longer in need, for example <c>referToCast</c>; null for other reasons.</param>
/// <param name="CensusReason">
/// The reason for closure in the CIN census (RC1 to RC9); null where only this procedure ends and the census episode goes on: a child who
/// is looked after, or has a child protection plan, remains a child in need there.
/// </param>
public sealed record Ending(DateOnly On, EndingReason Reason, string? Route, string? CensusReason)
{
    /// <summary>Why, in words.</summary>
    [JsonIgnore]
    public string InWords => Reason switch
    {
        EndingReason.NoNeedFound => "the assessment found no need",
        EndingReason.NoLongerInNeed => "the child is no longer in need",
        EndingReason.ChildProtection => "a child protection plan took it over",
        EndingReason.LookedAfter => "the child is looked after",
        EndingReason.OpenedInError => "it was opened by mistake",
        EndingReason.Transferred => "another authority is responsible",
        EndingReason.Died => "the child has died",
        EndingReason.TurnedEighteen => "the child has turned 18",
        EndingReason.TransferWithdrawn => "the former authority withdrew the transfer",
        _ => throw new InvalidOperationException($"A case cannot end as '{Reason}'."),
    };
}

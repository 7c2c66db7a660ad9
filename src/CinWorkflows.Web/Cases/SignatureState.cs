using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Signatures;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Web.Cases;

/// <summary>Something that was signed.</summary>
/// <param name="Sequence">The number of the entry.</param>
/// <param name="SignedBy">Who signed, by id.</param>
/// <param name="At">When.</param>
/// <param name="Sha256">The hash of what was signed, as it stands in the record's chain.</param>
/// <param name="PlanVersion">The version of the plan that was signed; none for a decision.</param>
/// <param name="PlanSha256">The hash of that version as it was agreed; none for a decision.</param>
/// <param name="CorrectedBy">The number of the entry that put right what was signed; none where it stands.</param>
/// <param name="Words">All of it in a sentence.</param>
public sealed record SignatureState(long Sequence, string SignedBy, DateTimeOffset At, string Sha256, int? PlanVersion, string? PlanSha256, long? CorrectedBy, string Words)
{
    internal static SignatureState Of(SignedEntry signed, PolicyPack pack)
    {
        var at = TimeZoneInfo.ConvertTime(signed.At, LondonTime.Zone);
        var what = signed.PlanVersion is { } version ? $"Version {version} of the {pack.Label("plan", "plan")}" : ActWords.AtBeginning(signed.Type);
        var who = signed.Staff is { } staff ? $"{staff.Id} ({pack.NameOf(staff.Role)})" : signed.SignedBy;
        var text = signed.PlanSha256 is { } plan ? $" The version has the SHA-256 {plan}." : "";
        var since = signed.CorrectedBy is { } by ? $" What was signed was put right by entry {by}: this signature is under the earlier text." : "";
        return new(
            signed.Sequence,
            signed.SignedBy,
            signed.At,
            signed.Sha256,
            signed.PlanVersion,
            signed.PlanSha256,
            signed.CorrectedBy,
            $"{what}: signed by {who} on {PlainWords.ShortDate(DateOnly.FromDateTime(at.DateTime))} at {at:HH:mm}, SHA-256 {signed.Sha256}.{text}{since}");
    }
}

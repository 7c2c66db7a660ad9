using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Signatures;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Web.Cases;

/// <summary>Something that was signed.</summary>
public sealed record SignatureState
{
    /// <summary>The number of the entry.</summary>
    public required long Sequence { get; init; }

    /// <summary>Who signed, by id.</summary>
    public required string SignedBy { get; init; }

    /// <summary>Who signed, by name.</summary>
    public required string SignedByName { get; init; }

    /// <summary>The day on which it was signed.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When it was signed; none where only the day is known.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who recorded the signature of somebody who takes part; none for a decision.</summary>
    public Actor? RecordedBy { get; init; }

    /// <summary>The hash of what was signed, as it stands in the record's chain.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The version of the plan that was signed; none for a decision.</summary>
    public int? PlanVersion { get; init; }

    /// <summary>The hash of that version as it was agreed; none for a decision.</summary>
    public string? PlanSha256 { get; init; }

    /// <summary>The number of the entry that put right what was signed; none where it stands.</summary>
    public long? CorrectedBy { get; init; }

    /// <summary>All of it in a sentence.</summary>
    public required string Words { get; init; }

    /// <summary>A signature as people read it.</summary>
    /// <param name="signed">It.</param>
    /// <param name="pack">The authority's words.</param>
    /// <param name="names">The names of staff and of those who take part, by id; who is not known there goes by the id.</param>
    internal static SignatureState Of(SignedEntry signed, PolicyPack pack, IReadOnlyDictionary<string, string> names)
    {
        var what = signed.PlanVersion is { } version ? $"Version {version} of the {pack.Label("plan", "plan")}" : CodeWords.AtBeginning(signed.Type);
        var name = NameOf(signed.SignedBy);
        var who = signed.Staff is { } staff ? InRole(staff) : name;
        var at = signed.At is { } instant ? $" at {TimeZoneInfo.ConvertTime(instant, LondonTime.Zone):HH:mm}" : "";
        var recorded = signed.RecordedBy is { } by ? $", recorded by {InRole(by)}" : "";
        var text = signed.PlanSha256 is { } plan ? $" The version has the SHA-256 {plan}." : "";
        var since = signed.CorrectedBy is { } entry ? $" What was signed was put right by entry {entry}: this signature is under the earlier text." : "";
        return new()
        {
            Sequence = signed.Sequence,
            SignedBy = signed.SignedBy,
            SignedByName = name,
            On = signed.On,
            At = signed.At,
            RecordedBy = signed.RecordedBy,
            Sha256 = signed.Sha256,
            PlanVersion = signed.PlanVersion,
            PlanSha256 = signed.PlanSha256,
            CorrectedBy = signed.CorrectedBy,
            Words = $"{what}: signed by {who} on {PlainWords.ShortDate(signed.On)}{at}{recorded}, SHA-256 {signed.Sha256}.{text}{since}",
        };

        string NameOf(string id) => names.GetValueOrDefault(id, id);

        string InRole(Actor actor) => $"{NameOf(actor.Id)} ({pack.NameOf(actor.Role)})";
    }
}

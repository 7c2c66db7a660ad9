using System.Text.Json.Serialization;

namespace CinWorkflows.Cases.Transfers;

/// <summary>Whether information may be shared with the receiving authority (N53–N55). What was said is in the record.</summary>
/// <param name="Agreed">Parents, carers and the child, where they permit it.</param>
/// <param name="Refused">Those of them who do not.</param>
public sealed record Sharing(IReadOnlyList<string> Agreed, IReadOnlyList<string> Refused)
{
    /// <summary>The ground on which it is shared; null while that is open.</summary>
    public SharingBasis? Basis { get; init; }

    /// <summary>The day of that decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Those of whom it is decided that they are not asked; why is in the record. Null where nobody was left out.</summary>
    public IReadOnlyList<string>? LeftUnasked { get; init; }

    /// <summary>
    /// Those who joined, or turned 16, after that decision, or whom it left unasked for the risk and from whom the move is kept no more, and who are to be asked, by id:
    /// until they are, or it is decided anew and said why they are not, nothing more is shared (N53, N54). Null where nobody is.
    /// </summary>
    public IReadOnlyList<string>? ToAskIds { get; init; }

    /// <summary>The day on which the first of them joined, turned 16 or was kept from it no more; null where nobody is to be asked.</summary>
    public DateOnly? ReopenedOn { get; init; }

    /// <summary>Whose advice was sought.</summary>
    public Adviser? AdviceFrom { get; init; }

    /// <summary>The day on which it was sought.</summary>
    public DateOnly? AdviceSoughtOn { get; init; }

    /// <summary>The day on which it was given; null while it is awaited.</summary>
    public DateOnly? AdviceGivenOn { get; init; }

    /// <summary>What it says: true where the information may be shared.</summary>
    public bool? AdvisedToShare { get; init; }

    /// <summary>True once any advice on this move is not to share, whatever other advice says; null elsewhere.</summary>
    public bool? AdvisedAgainst { get; init; }

    /// <summary>True where a ground was decided against that advice; null elsewhere.</summary>
    public bool? DecidedAgainstAdvice { get; init; }

    /// <summary>True where the advice is not to share, and nobody has decided against it (N55).</summary>
    [JsonIgnore]
    public bool IsForbiddenByAdvice => AdvisedAgainst == true && DecidedAgainstAdvice != true;

    /// <summary>
    /// Those who said no and whose information is shared all the same: they are told so, or somebody decides what they are told (N54).
    /// </summary>
    [JsonIgnore]
    public IEnumerable<string> Overruled => Basis is null or SharingBasis.Consent ? [] : Refused;

    /// <summary>Whether somebody is left unasked because asking them raises the risk (N54).</summary>
    /// <param name="personId">Who.</param>
    public bool LeavesUnaskedForRisk(string personId) => Basis == SharingBasis.AskingRaisesRisk && LeftUnasked?.Contains(personId) == true;

    /// <summary>Whether it was left out to ask somebody because that raises the risk, and has to be decided anew: nothing of the move goes to them by a machine until it is (N54).</summary>
    /// <param name="personId">Who.</param>
    public bool IsToDecideAnewAbout(string personId) => LeavesUnaskedForRisk(personId) && ToAskIds?.Contains(personId) == true;

    /// <summary>Nobody was asked yet.</summary>
    public static Sharing NotAsked { get; } = new([], []);
}

using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Plans;

namespace CinWorkflows.Cases.Disability;

/// <summary>
/// What arrangements for a disabled child rest on (N38, N40, H20): where the assessment shows the disability, and either since when it is
/// established and by whom, or the document that shows it. What is still to come has neither.
/// </summary>
internal static class DisabilityEvidenced
{
    /// <summary>How words begin for what the evidence shows.</summary>
    private static readonly string[] Shown = ["disab", "diagnos", "impair", "evidence"];

    /// <summary>Refuses evidence that says nothing, denies what it should show, or that nobody can look up.</summary>
    /// <param name="chosen">The arrangements.</param>
    /// <param name="clause">The clause that allows them.</param>
    /// <param name="desk">The case.</param>
    public static IEnumerable<Refusal> Check(RegimeChosen chosen, string clause, CaseDesk desk)
    {
        if (string.IsNullOrWhiteSpace(chosen.DisabilityEvidence) || EmptyWords.Are(chosen.DisabilityEvidence))
        {
            return [new("disabilityEvidence", "these arrangements are for disabled children: say where the assessment evidences the disability.", clause)];
        }

        if (EmptyWords.Deny(chosen.DisabilityEvidence, Shown))
        {
            return [new("disabilityEvidence", $"“{chosen.DisabilityEvidence}” says that there is none, and these arrangements are for disabled children: say where the assessment evidences the disability, or leave the arrangements as they are.", clause)];
        }

        if (desk.Pack.ClocksStartWithAnchor && EvidenceToCome.Is(chosen.DisabilityEvidence))
        {
            return [new("disabilityEvidence", $"“{chosen.DisabilityEvidence}” is still to come, and shows nothing yet: say where the assessment evidences the disability, or choose these arrangements once it does.", clause)];
        }

        return desk.Pack.ClocksStartWithAnchor ? [.. Document(chosen, clause, desk), .. Established(chosen, clause, desk)] : [];
    }

    private static IEnumerable<Refusal> Document(RegimeChosen chosen, string clause, CaseDesk desk)
    {
        if (chosen.EvidenceDocumentId is { } id && desk.File.Documents.All(document => document.Id != id))
        {
            yield return new("evidenceDocumentId", $"the case has no document '{id}': attach it first, or say in 'evidencedOn' and 'evidencedBy' when and by whom the disability was established.", clause);
        }
    }

    private static IEnumerable<Refusal> Established(RegimeChosen chosen, string clause, CaseDesk desk)
    {
        if (chosen.EvidencedOn is { } on)
        {
            foreach (var refusal in desk.Happened("evidencedOn", on, desk.ChildBornOn, "the child's birth", clause))
            {
                yield return refusal;
            }
        }
        else if (chosen.EvidenceDocumentId is null)
        {
            yield return new("evidencedOn", "say on which day the disability was established, in the assessment or in the report on which it relies; or name the document that shows it in 'evidenceDocumentId'. What is still to come is no evidence.", clause);
        }

        if (chosen.EvidencedBy is null ? chosen.EvidenceDocumentId is null : EmptyWords.AreNoPlan(chosen.EvidencedBy, mayBeAWord: true) || string.IsNullOrWhiteSpace(chosen.EvidencedBy))
        {
            yield return new("evidencedBy", "say who established the disability: the practitioner or the service.", clause);
        }
    }
}

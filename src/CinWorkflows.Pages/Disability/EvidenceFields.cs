using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;

namespace CinWorkflows.Pages.Disability;

/// <summary>What the arrangements rest on: what the assessment shows, when and by whom it was established, or the document that shows it.</summary>
internal static class EvidenceFields
{
    public const string Criteria = "criteriaMet";

    public static IEnumerable<Field> Of(TaskDesk desk, IEnumerable<Act> acts)
    {
        Choice[] criteria = [.. desk.Case.Pack.Regimes.SelectMany(regime => regime.Value.Criteria.Select(item => new Choice(item.Id, item.Text, RegimeWords.Of(regime.Key)))).DistinctBy(item => item.Value)];
        Choice[] documents = [.. acts.OfType<DocumentAttached>().Select(attached => new Choice(attached.DocumentId, attached.Title))];
        return
        [
            new TextField("disabilityEvidence", "Where does the assessment show the disability?", "For example: page 2, cerebral palsy. What is still to come is no evidence.", 3),
            new DateField("evidencedOn", "When was it established?"),
            new LineField("evidencedBy", "Who established it?", "The practitioner or the service."),
            .. documents.Length == 0 ? Array.Empty<Field>() : [new ChoiceField("evidenceDocumentId", "Or the document that shows it", documents, IsList: true)],
            .. criteria.Length == 0 ? Array.Empty<Field>() : [new SeveralField(Criteria, "What else does the assessment show?", criteria)],
        ];
    }

    /// <summary>Puts in what the arrangements until now rest on.</summary>
    public static void Fill(PageForm form, RegimeChosen? before)
    {
        form.Set("disabilityEvidence", before?.DisabilityEvidence ?? "");
        form.Set("evidencedBy", before?.EvidencedBy ?? "");
        form.Set("evidenceDocumentId", before?.EvidenceDocumentId ?? "");
        form.Set(Criteria, before?.CriteriaMet ?? []);
        if (before?.EvidencedOn is { } on)
        {
            form.Set("evidencedOn", on);
        }
    }

    /// <summary>What is missing of it, in the words of the form; null for another refusal.</summary>
    public static IEnumerable<FormFault>? Say(Refusal refusal, PageForm form) => refusal.Field switch
    {
        "evidencedOn" when form.DayOf("evidencedOn") is null => [new("evidencedOn", "Enter the day on which the disability was established, or choose the document that shows it")],
        "disabilityEvidence" when form["disabilityEvidence"].Length == 0 => [new("disabilityEvidence", "Say where the assessment shows the disability")],
        Criteria => [new(Criteria, "Each of these must be shown in the assessment, for arrangements that need them")],
        _ => null,
    };
}

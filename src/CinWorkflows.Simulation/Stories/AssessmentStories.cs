using CinWorkflows.Cases.Assessments;
using CinWorkflows.Rules.Words;
using static CinWorkflows.Simulation.InventedAuthority.InventedStaff;

namespace CinWorkflows.Simulation.Stories;

/// <summary>Cases that have just begun.</summary>
internal static class AssessmentStories
{
    public static IReadOnlyList<CaseStory> All { get; } =
    [
        new("Referred on the last working day, and nobody has it yet", Ashmere, 6, FamilyNeeds.HomeConditions, life => life.ReferAsync(life.Ago(1), worker: null)),
        new("Her brother, referred with her", Ashmere, 9, FamilyNeeds.HomeConditions, life => life.ReferAsync(life.Ago(1), worker: null)) { IsOfSibling = true },
        new("Referred three days ago, and still nobody has it", Heathgate, 3, FamilyNeeds.Alcohol, life => life.ReferAsync(life.Ago(3), worker: null)),
        new("Allocated, and the assessment should have begun", Willowbrook, 13, FamilyNeeds.Exploitation, life => life.ReferAsync(life.Ago(2), life.Worker)),
        new("Being assessed since three days", Ashmere, 7, FamilyNeeds.Violence, life => life.StartAssessmentAsync(life.Ago(3))),
        new("Being assessed since eight days", Colnewater, 11, FamilyNeeds.Attendance, life => life.StartAssessmentAsync(life.Ago(8))),
        new("An assessment that has to end within the week", Heathgate, 10, FamilyNeeds.ParentsHealth, life => life.StartAssessmentAsync(life.Ago(41))),
        new("An assessment that is late, and the first meeting with it", Willowbrook, 5, FamilyNeeds.HomeConditions, life => life.StartAssessmentAsync(life.Ago(47))),
        new("A child who is not born yet", Colnewater, -1, FamilyNeeds.UnbornChild, life => life.StartAssessmentAsync(life.Ago(6))),
        new("Assessed yesterday, and the first meeting to be arranged", Ashmere, 8, FamilyNeeds.Attendance, life => life.AssessAsync(life.Ago(1))),
        new("Business support has entered the outcome, and the worker has to confirm it", Heathgate, 12, FamilyNeeds.ParentsHealth, async life =>
        {
            await life.StartAssessmentAsync(life.Ago(10));
            await life.GoToAsync(life.Ago(1), hour: 15);
            await life.DoForWorkerAsync(new AssessmentConcluded(life.Now, AssessmentOutcome.Section17Support, [], Summary: life.Words(life.Need.Found)));
        }),
    ];
}

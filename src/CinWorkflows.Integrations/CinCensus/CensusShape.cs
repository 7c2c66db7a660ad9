using System.Collections.Frozen;

namespace CinWorkflows.Integrations.CinCensus;

/// <summary>
/// The elements that a group may hold. A misspelt element must not pass as a missing one (a closed episode would look open),
/// and of two closure dates nobody can tell which is meant.
/// </summary>
internal sealed class CensusShape(string once, string often = "")
{
    public static readonly CensusShape Child = new("ChildIdentifiers ChildCharacteristics", "CINdetails");

    public static readonly CensusShape Identifiers = new(
        "LAchildID UPN FormerUPN UPNunknown PersonBirthDate ExpectedPersonBirthDate Sex GenderCurrent PersonDeathDate");

    public static readonly CensusShape Characteristics = new("Ethnicity", "Disabilities");

    /// <summary>PreProceedingsandFGDM came with the census of 2026 to 2027; nothing here is made from it.</summary>
    public static readonly CensusShape Episode = new(
        "CINreferralDate ReferralSource PrimaryNeedCode CINclosureDate ReasonForClosure DateOfInitialCPC ReferralNFA",
        "Assessments CINPlanDates Section47 ChildProtectionPlans PreProceedingsandFGDM");

    public static readonly CensusShape Assessment = new(
        "AssessmentActualStartDate AssessmentInternalReviewDate AssessmentAuthorisationDate",
        "FactorsIdentifiedAtAssessment AssessmentFactors");

    public static readonly CensusShape Plan = new("CINPlanStartDate CINPlanEndDate");

    public static readonly CensusShape Section47 = new("S47ActualStartDate InitialCPCtarget DateOfInitialCPC ICPCnotRequired");

    public static readonly CensusShape ChildProtectionPlan = new(
        "CPPstartDate CPPendDate InitialCategoryOfAbuse LatestCategoryOfAbuse NumberOfPreviousCPP", "Reviews");

    private readonly FrozenSet<string> _once = Names(once);
    private readonly FrozenSet<string> _often = Names(often);

    public void Check(CensusElement group, CensusFaultLog faults)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in group.Children)
        {
            if (element.IsOverlong)
            {
                faults.Error(element, "is longer than any item of the census");
            }

            if (_often.Contains(element.Name))
            {
                continue;
            }

            if (!_once.Contains(element.Name))
            {
                faults.Warning(element, $"is not an element of <{group.Name}> in the census and was not read; look for a misspelling");
            }
            else if (!seen.Add(element.Name))
            {
                faults.Error(element, $"is given more than once in one <{group.Name}>");
            }
        }
    }

    private static FrozenSet<string> Names(string names) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}

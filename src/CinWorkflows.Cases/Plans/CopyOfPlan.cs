using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>
/// A plan is not circulated before each of its recipients has it, or somebody has decided otherwise (N4, N20, N35, N36, H18, H35): the copy that a person
/// brings is a part of the circulation. Whoever joins later, or is given it anew, is not one of those to whom it was circulated.
/// </summary>
internal static class CopyOfPlan
{
    /// <summary>The circulation that a copy by hand belongs to, or the decision on what a recipient is told; null where it belongs to none.</summary>
    /// <param name="file">The case.</param>
    /// <param name="subject">What the duty is about.</param>
    public static (DutyKind Kind, DutySubject Subject)? Circulation(CaseFile file, DutySubject? subject)
    {
        var (version, person) = subject switch
        {
            PlanSubject { Recipient: { } recipient } copy => (file.Plan(copy.Version), recipient),
            InformedSubject told => (file.Plans.FirstOrDefault(plan => told.MatterId == InformedPerson.Plan(plan.Version)), told.Person),
            _ => default,
        };
        return version is not null && version.Recipients.Contains(person) && !version.IsOwedTo(person)
            ? (AmendedPlans.ReviewBehind(file, version.Version) is null ? DutyKind.CirculatePlan : DutyKind.CirculateAmendedPlan, new PlanSubject(version.Version))
            : null;
    }
}

using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Safeguarding;

/// <summary>The duties about concerns and child protection plans.</summary>
internal static class SafeguardingDuties
{
    /// <summary>Discuss a safeguarding concern with the manager (N25, H22).</summary>
    public static DutyDefinition DiscussSafeguardingConcern { get; } = new(DutyKind.DiscussSafeguardingConcern)
    {
        Title = _ => "Discuss the safeguarding concern, worker and manager together",
        NextStep = "Discuss the concern now, and record what follows from it with the reasons.",
        AtEnd = DutyAtEnd.StaysOpenUnlessDecidedOn(OpenItemId.Concern),
        OrdinaryPractice = day => day.ByManager(new SafeguardingConcernDiscussed(day.Duty.Subject!.Text, day.Today, StrategyDiscussion: false, "Discussed; the plan covers it.")),
        EndedBy = [typeof(SafeguardingConcernDiscussed)],
        Subject = NamedSubject.Read,
    };

    /// <summary>
    /// Conclude an enquiry under section 47: whoever began it sees that it goes on until somebody says how it ended (N34, H32). Each is concluded for itself, by its own day;
    /// the first has no subject.
    /// </summary>
    public static DutyDefinition ConcludeSection47Enquiry { get; } = new(DutyKind.ConcludeSection47Enquiry)
    {
        Title = _ => "Conclude the section 47 enquiry",
        NextStep = "Record how the enquiry ended, with the reasons. Where a child protection conference follows, record what it decided too: that a child protection plan started, or that there is no continuing risk and why.",
        AtEnd = DutyAtEnd.StaysOpenUnlessDecidedOn(OpenItemId.Enquiry),
        OrdinaryPractice = day => day.ByManager(new Section47Ended(day.Today, Section47Outcome.NotSubstantiated, "Police and health see no sign of harm.") { Enquiry = EnquirySubject.In(day.File, day.Duty.Subject)?.Id }),
        FromEdition = 4,
        EndedBy = [typeof(Section47Ended), typeof(ChildProtectionPlanStarted)],
        DoneBy = [typeof(Section47Ended)],
        Subject = EnquirySubject.Read,
    };

    /// <summary>Settle whether the child is referred to the National Referral Mechanism (N45).</summary>
    public static DutyDefinition SettleNationalReferral { get; } = new(DutyKind.SettleNationalReferral)
    {
        Title = _ => "Settle the referral to the National Referral Mechanism",
        NextStep = "The child may be trafficked or enslaved: refer the child to the National Referral Mechanism, and record who referred and the reference; or record who decided not to, and why.",
        AtEnd = DutyAtEnd.StaysOpen,
        OrdinaryPractice = day => day.ByWorker(new NationalReferralSettled(day.Duty.Subject!.Text, day.Today, Referred: false, "The manager", "The discussion found no sign of it.")),
        EndedBy = [typeof(NationalReferralSettled)],
        Subject = NamedSubject.Read,
        Side = TransferSide.Out,
    };

    /// <summary>Decide how a case on hold because of a child protection plan ends (N1, H1).</summary>
    public static DutyDefinition ResolveHold { get; } = new(DutyKind.ResolveHold)
    {
        Title = _ => "Decide how the case on hold goes on",
        NextStep = "Record that the child protection plan has ended, or how the case ends.",
        AtEnd = DutyAtEnd.FallsAway("the case has ended"),
        OrdinaryPractice = day => day.ByManager(new ChildProtectionPlanEnded(day.Today)),
        EndedBy = [typeof(ChildProtectionPlanEnded)],
    };
}

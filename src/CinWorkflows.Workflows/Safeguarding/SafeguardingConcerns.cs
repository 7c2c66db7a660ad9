using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Safeguarding;

/// <summary>
/// A safeguarding concern is brought to the manager at once and discussed (N25, H22); each enquiry under section 47 is somebody's until it is concluded (N34, H32).
/// </summary>
internal static class SafeguardingConcerns
{
    public static Task RunAsync(Procedure now) => now.Together(
        now.Together(now.File.Concerns.Select(concern => now.Until(_ => !concern.IsOpen, DutyKind.DiscussSafeguardingConcern, new NamedSubject(concern.Id)))),
        now.Together((now.File.Enquiries ?? []).Select((enquiry, number) => now.Until(_ => !enquiry.IsOpen, DutyKind.ConcludeSection47Enquiry, EnquirySubject.Of(number, enquiry)))),
        Referrals(now));

    /// <summary>N45: a child who may be trafficked or enslaved is referred on, or somebody says why not.</summary>
    private static Task Referrals(Procedure now) => now.Together(now.File.Concerns
        .Where(concern => concern.Trafficking == true)
        .Select(concern => now.Until(_ => concern.ReferralSettledOn is not null, DutyKind.SettleNationalReferral, new NamedSubject(concern.Id))));
}

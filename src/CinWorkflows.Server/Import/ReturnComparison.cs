using CinWorkflows.Cases;
using CinWorkflows.Integrations.CinCensus;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Server.Import;

/// <summary>
/// What a later return says of a case that is here already and that the case does not show. What was done here since, and is not in the
/// return, is no difference: people work here.
/// </summary>
internal static class ReturnComparison
{
    /// <summary>The differences of an open case, each with the topic that it is counted by.</summary>
    public static IEnumerable<(string Topic, string Text)> Of(CensusEpisode episode, CaseFile file)
    {
        var of = $"case {file.CaseId}";
        if (episode.ReferralDate is { } referral && referral != file.ReferredOn)
        {
            yield return ("another date of referral", $"the referral is dated {Day(referral)} in the return and {Day(file.ReferredOn)} in {of}. It is taken to be the same episode: find out which date is right.");
        }

        if (episode.LatestAuthorised is { AuthorisationDate: { } authorised } && file.Assessment is not { ConcludedOn: not null })
        {
            yield return ("an assessment concluded there", $"the assessment was concluded there on {Day(authorised)}; in {of} it is not. Record its outcome.");
        }

        if (CensusAdoption.Reassessment(episode) is { } again && again != file.Assessment?.StartedOn && again != file.OpenReassessment?.StartedOn)
        {
            yield return ("a further assessment under a plan", $"a further assessment began there on {Day(again)} and is not concluded; {of} does not show it. Record that it started: its time limit then runs there.");
        }

        if (episode.OpenPlan is { } plan && file.CurrentPlan is null)
        {
            yield return ("a plan there and none here", $"a plan is in force there since {Day(plan.StartDate)}; in {of} there is none. Record the plan.");
        }

        if (episode is { OpenPlan: null, LastEndedPlan: { EndDate: { } ended } last }
            && file.CurrentPlan is { Adopted: true } here && here.StartsOn == last.StartDate && here.ExpectedEndOn != ended)
        {
            yield return ("a plan ended there", $"the plan of {Day(last.StartDate)} ended there on {Day(ended)}; in {of} it goes on. Decide in a review whether the child is still in need.");
        }

        if (episode.OpenChildProtectionPlan is { } protection && file.Hold is null)
        {
            yield return ("a child protection plan there", $"a child protection plan is in force there since {Day(protection.StartDate)}; {of} does not show it. Record that it started.");
        }

        if (episode is { OpenChildProtectionPlan: null, LastEndedChildProtectionPlan.EndDate: { } over } && file.Hold is not null)
        {
            yield return ("a child protection plan ended there", $"the child protection plan ended there on {Day(over)}; {of} is on hold because of it. Record that it ended, or end the case.");
        }

        if (episode.OpenSection47 is { } enquiry && !file.Concerns.Any(concern => concern.RaisedOn >= enquiry.StartDate) && !(file.Strategy?.NeededSince >= enquiry.StartDate))
        {
            yield return ("an open section 47 enquiry", $"an enquiry under section 47 is open there since {Day(enquiry.StartDate)}; {of} does not show it. Raise the concern here.");
        }
    }

    /// <summary>The episode is closed in the return and open here.</summary>
    public static (string Topic, string Text) ClosedThere(CensusChild child, CensusEpisode episode, KnownCase here)
    {
        var why = child.DeathDate is { } died ? $" (the child died on {Day(died)})" : episode.ClosureReason is { } reason ? $" (reason {reason})" : "";
        var how = episode.ClosureDate is { } closed ? $"the episode was closed there on {Day(closed)}{why}" : "the referral led to no further action there";
        return ("closed there, open here", $"{how}; case {here.CaseId} is open here. End it here with the reason, or find out why it goes on.");
    }

    /// <summary>The episode is open in the return and ended here.</summary>
    public static (string Topic, string Text) EndedHere(KnownCase here) =>
        ("ended here, open there", $"case {here.CaseId} ended here on {Day(here.EndedOn!.Value)}; in the return the episode is open. Close it there, or find out why it goes on.");

    /// <summary>What a case cannot show yet that has just been taken over.</summary>
    public static IEnumerable<(string Topic, string Text)> AfterTaking(CensusChild child, CensusEpisode episode, string caseId, CaseStage? stage, DateOnly today)
    {
        if (child is { IsUnborn: true, ExpectedBirthDate: { } expected } && expected <= today)
        {
            yield return ("a birth that was expected", $"the birth was expected on {Day(expected)}. Find out whether the child is born; case {caseId} has no date of birth.");
        }

        if (CensusAdoption.Reassessment(episode) is { } again && episode.LatestAuthorised is not null)
        {
            yield return ("a further assessment under a plan", $"a further assessment began there on {Day(again)} and is not concluded. Its time limit runs in case {caseId}, beside the reviews of the plan: conclude it there.");
        }

        if (episode is { OpenPlan: null, OpenChildProtectionPlan: null, OpenAssessment: null } && stage is CaseStage.Review && episode.LastEndedPlan is { EndDate: { } ended })
        {
            yield return ("the plan ended, the episode goes on", $"the plan ended on {Day(ended)} and the episode is open. Case {caseId} asks for a review: is the child still in need, with a further plan, or is the case to be closed?");
        }

        if (episode is { OpenPlan: null, OpenChildProtectionPlan: null, LastEndedChildProtectionPlan.EndDate: { } over } && stage is CaseStage.FirstPlanningMeeting)
        {
            yield return ("a child protection plan ended, no plan since", $"the child protection plan ended on {Day(over)} and there is no plan since. Case {caseId} asks for a plan, or a recommendation to close.");
        }

        if (episode.OpenSection47 is { } enquiry)
        {
            yield return ("an open section 47 enquiry", $"an enquiry under section 47 is open since {Day(enquiry.StartDate)}. In case {caseId} it is a concern that the manager has to answer.");
        }
    }

    private static string Day(DateOnly date) => PlainWords.ShortDate(date);
}

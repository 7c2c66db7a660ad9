using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Circulation;

/// <summary>
/// Everybody who takes part has the plan in force and has signed it or said where they disagree (N14, N20, N35, H12, H18, H35).
/// </summary>
internal static class PlanCirculation
{
    public static Task RunAsync(Procedure now)
    {
        if (!now.Pack.ClocksStartWithAnchor)
        {
            return now.File.CurrentPlan is { Adopted: false } plan ? CirculateAsync(now, plan) : Task.CompletedTask;
        }

        // N14, N20, H12, H18: what is owed about a version ends when a later one reaches people, not when it is agreed.
        return now.Together([Owed(now), .. AmendedPlans.StillOwed(now.File).Select(plan => CirculateAsync(now, plan))]);
    }

    private static async Task CirculateAsync(Procedure now, PlanVersion plan)
    {
        var version = new PlanSubject(plan.Version);

        // N20, H18: the chair circulates the plan. N4, N36: a plan amended by a review within 10 working days of it.
        var amended = now.Pack.ClocksStartWithAnchor ? AmendedPlans.ReviewBehind(now.File, plan.Version) is not null : plan.FromReview is not null;
        var duty = !amended ? DutyKind.CirculatePlan : DutyKind.CirculateAmendedPlan;
        await now.Until(_ => plan.CirculatedOn is not null, duty, version);
        var sent = await now.Once(nameof(SendPlanCopies), version);
        await now.Together(
        [
            .. plan.Recipients.Select(person => HasAndAnswers(now, plan, version with { Recipient = person }, person, sent)),
            .. now.File.Participants.Where(person => plan.IsOwedTo(person.Id)).Select(person => GivenLater(now, plan, person.Id, sent)),
        ]);
    }

    /// <summary>N14, N20, N35, H12, H18, H35: whoever joined after the circulation is given the plan, and then answers as everybody does.</summary>
    private static Task GivenLater(Procedure now, PlanVersion plan, string person, StepResult sent) => InformByHand.IsWithheld(now, MessageKind.PlanCopy, person, sent)
        ? InformByHand.DecideAsync(now, InformedPerson.Plan(plan.Version), person)
        : now.Until(_ => !plan.IsOwedTo(person), DutyKind.GivePlanByHand, new PlanSubject(plan.Version, person));

    /// <summary>N4, N36: the circulation of an amended plan is owed from the review on, whether or not the amendment is agreed.</summary>
    private static Task Owed(Procedure now) => now.Until(
        file => AmendedPlans.Pending(file).Count == 0,
        DutyKind.CirculateAmendedPlan,
        new PlanSubject(AmendedPlans.NextVersion(now.File)));

    private static async Task HasAndAnswers(Procedure now, PlanVersion plan, PlanSubject copy, string person, StepResult sent)
    {
        var matter = InformedPerson.Plan(plan.Version);
        if (sent.Unreached.Contains(person) && InformByHand.IsWithheld(now, MessageKind.PlanCopy, person, sent))
        {
            // Somebody who must not be told what is in it gets what a practitioner finds safe, or nothing.
            await InformByHand.DecideAsync(now, matter, person, isSettled: plan.GivenByHand.Contains(person));
        }
        else
        {
            // Somebody without an address gets the plan by hand, and so does somebody of the family while a move waits for its assessment.
            await now.Until(_ => !(sent.Unreached.Contains(person) || InformByHand.Waits(now, person, sent)) || plan.GivenByHand.Contains(person), DutyKind.GivePlanByHand, copy);
        }

        // N14, H12: each signs, or says where they disagree; whoever left the case is not chased.
        await now.Until(
            file => plan.ReplyOf(person) is not null || file.Participant(person) is null || Disclosure.IsDecided(file, matter, person),
            DutyKind.ObtainPlanReply,
            copy);
    }
}

/// <summary>Sends a version of the plan to each of its recipients, with the request to sign or disagree (N14, N20, H12, H18).</summary>
internal sealed class SendPlanCopies() : ParticipantLetterStep(MessageKind.PlanCopy)
{
    protected override IEnumerable<string> RecipientsOf(CaseFile file, string subject) =>
        file.Plan(PlanSubject.Read(subject).Version)!.Recipients.Where(id => file.Participant(id) is not null);
}

using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation.InventedAuthority;

namespace CinWorkflows.Simulation.Stories;

/// <summary>Tells of one family what an ordinary team records of any: the act stays what it is, its words become the family's.</summary>
internal sealed class FamilyWords(Family family, FamilyNeed need)
{
    private int _visits;

    public string Of(string text) => text
        .Replace("{child}", family.Child, StringComparison.Ordinal)
        .Replace("{mother}", family.MotherName.Split(' ')[0], StringComparison.Ordinal);

    public Act Of(Act act) => act switch
    {
        AssessmentConcluded { Outcome: AssessmentOutcome.Section17Support } found => found with { Summary = Of(need.Found) },
        AttendeesDiscussed discussed => discussed with { ChildDecision = ChildDecision(discussed.On) },
        MeetingArranged arranged => arranged with { Logistics = Logistics },
        MeetingHeld held => held with { Note = Of(need.Meeting) },
        PlanDrafted drafted => drafted with { Content = Of(drafted.Content) },
        PlanAgreed agreed => agreed with { Content = Of(agreed.Content) },
        PlanReplyRecorded { Reply: PlanReply.Disagrees } reply => reply with { Areas = Of(need.Disagreement) },
        VisitMade { Note: null } visit => visit with { Note = Of(need.Visits[_visits++ % need.Visits.Count]) },
        ReviewOutcomeRecorded outcome => outcome with { Reasons = Of(outcome.Outcomes.Contains(ReviewOutcome.NoLongerInNeed) ? need.Review.InTheEnd : need.Review.Meanwhile) },
        ActionCompleted { Note: null } done => done with { Note = $"Done: {Of(need.Action)[..1].ToLowerInvariant()}{Of(need.Action)[1..]}." },
        ClosureDecided decided => decided with { Reasons = Of(need.Review.InTheEnd) },
        BreachAnswered answered => answered with { Answer = "Talked through in supervision. The diary is looked at together each Monday from now on." },
        TransferPackPrepared prepared => prepared with { Summary = Of(need.Found) },
        _ => act,
    };

    private MeetingLogistics Logistics => new(
        $"{family.Place} Children's Centre",
        "The family walks; a taxi is booked for the grandmother.",
        "The crèche at the centre is open until five.",
        "After school, so that nobody misses a lesson.");

    private string ChildDecision(DateOnly on) => family.Age(on) switch
    {
        < 1 => "Not born yet, or a baby: comes with the mother.",
        < 5 => Of("{child} comes for the first ten minutes with the key person of the nursery, and is spoken with at home before."),
        _ => Of("{child} wishes to come, knows what it is about, and sits next to Nan."),
    };

    private PlanContent Of(PlanContent content) => content with
    {
        Needs = [.. content.Needs.Select(planned => planned with { Description = Of(need.Need.Need), Services = need.Need.Services })],
        Outcomes = [.. content.Outcomes.Select(planned => planned with { Description = Of(need.Outcome.Outcome), Measure = Of(need.Outcome.Measure) })],
        Actions = [.. content.Actions.Select(planned => planned with { Description = Of(need.Action) })],
        Resources = [need.Need.Services],
        Contingency = Of(need.Contingency),
        Contacts = [.. content.Contacts.Select(contact => contact with { Responsibility = Of("Sees {child} every week and tells the worker what they notice") })],
        ReviewPoints = "At each review, by what the measure shows and by what the child says",
        ForTheChild = Of(need.ForTheChild),
    };
}

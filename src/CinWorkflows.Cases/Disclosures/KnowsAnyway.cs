using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// What happened may show that somebody knows of what is kept from them: they came to a meeting, answered an invitation, had the plan in hand, gave their views
/// (N54). The danger is told to the manager at any hour, who looks at how they came to know, at the family's safety and at what is restricted. It is none where
/// it was decided that they are told of that.
/// </summary>
public static class KnowsAnyway
{
    private static readonly DisclosureTopic[] Meetings = [DisclosureTopic.Meetings];

    private static readonly DisclosureTopic[] Plan = [DisclosureTopic.Plan];

    private static readonly DisclosureTopic[] Reviews = [DisclosureTopic.Meetings, DisclosureTopic.Plan];

    private static readonly DisclosureTopic[] Moves = [DisclosureTopic.Moves];

    /// <summary>That somebody knows what is kept from them, as an act shows.</summary>
    /// <param name="act">The act.</param>
    /// <param name="desk">The case before it.</param>
    public static IEnumerable<Breach> Breaches(Act act, CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(desk);
        if (!desk.Pack.ClocksStartWithAnchor || desk.File.Restrictions is null)
        {
            return [];
        }

        var day = CaseProgress.DayOf(act) ?? desk.Today;
        return
        [
            .. from shown in Shown(act, desk.File)
               let kept = Kept(shown, day, desk.File)
               where kept.Count > 0 && !IsDecided(shown, desk.File)
               select new Breach(
                   "local",
                   shown.Field,
                   $"'{shown.PersonId}' must not be told of {string.Join(", ", kept.Select(topic => CodeWords.Of(topic)))}, and {shown.What}: act as if they know. See that the family is safe, find out how they came to know, and decide whether what is kept from them stays as it is.") { IsDanger = true },
            .. Together(act, day, desk.File),
        ];
    }

    private static List<DisclosureTopic> Kept(Knowing shown, DateOnly day, CaseFile file) =>
    [
        .. Disclosure.Of(file, shown.PersonId, day)
            .Where(held => held.SetOn <= day && !(shown.HadItBefore < held.SetOn))
            .SelectMany(held => held.Topics)
            .Intersect(shown.Topics),
    ];

    /// <summary>That somebody is told of a matter is decided by a person, with the reason, and no leak.</summary>
    private static bool IsDecided(Knowing shown, CaseFile file) =>
        file.DisclosureDecisions?.Any(decision => decision.PersonId == shown.PersonId && decision.Told && shown.IsOf(decision.MatterId)) == true;

    /// <summary>Those who must not meet, and were at one meeting.</summary>
    private static IEnumerable<Breach> Together(Act act, DateOnly day, CaseFile file) => act is not MeetingHeld { Attended: var attended }
        ? []
        : from person in attended.Index()
          from other in Disclosure.Of(file, person.Item, day).Where(held => held.SetOn <= day).SelectMany(held => held.NotWith ?? []).Distinct()
          where attended.Contains(other)
          select new Breach(
              "local",
              Place("attended", person.Index),
              $"'{person.Item}' must not meet '{other}', and both were at this meeting: see that nobody came to harm, find out how it came about, and decide what is to be kept apart from now on.")
          { IsDanger = true };

    private static IEnumerable<Knowing> Shown(Act act, CaseFile file) => act switch
    {
        MeetingHeld held => held.Attended.Select((id, index) => new Knowing(id, Place("attended", index), Meetings, "was at this meeting", matter => InformedPerson.MeetingOf(matter) == held.MeetingId)),
        AttendanceAccepted accepted => [Answered(accepted.MeetingId, accepted.PersonId)],
        AttendanceDeclined declined => [Answered(declined.MeetingId, declined.PersonId)],
        MeetingTimeProposed proposed => [Answered(proposed.MeetingId, proposed.PersonId)],
        AttendeesDiscussed discussed => discussed.With.Select((id, index) => new Knowing(id, Place("with", index), Meetings, "who attends was discussed with them", _ => false)),
        PlanReplyRecorded { Reply: not PlanReply.NoReply } reply => [OfPlan(reply.PersonId, reply.Version, "has answered the plan", file)],
        PlanGivenByHand given => [OfPlan(given.PersonId, given.Version, "was given the plan", file)],
        ViewsOnPlanRecorded views => [OfPlan(views.PersonId, views.Version, "gave views on the plan", file)],
        PlanAgreed { Consultation: { } consulted } agreed => consulted.Select((one, index) => OfPlan(one.PersonId, agreed.Version, "was consulted about the plan", file) with { Field = $"{Place("consultation", index)}.personId" }),
        ViewsReceived views => [new(views.PersonId, "personId", Reviews, "gave views on the review", matter => matter == InformedPerson.Views(file.NextReviewNumber) || (file.OpenReview is { } open && matter == InformedPerson.Views(open.Number)))],
        InformedByHand told => TopicsOf(told.MatterId, file) is { Length: > 0 } topics ? [new(told.PersonId, "personId", topics, "was told of it by hand", matter => matter == told.MatterId)] : [],
        _ => [],
    };

    private static Knowing Answered(string meetingId, string personId) =>
        new(personId, "personId", Meetings, "answered the invitation to this one", matter => InformedPerson.MeetingOf(matter) == meetingId);

    /// <summary>Whoever had the version before it was restricted learns nothing by it.</summary>
    private static Knowing OfPlan(string personId, int version, string what, CaseFile file) =>
        new(personId, "personId", Plan, what, matter => matter == InformedPerson.Plan(version))
        {
            HadItBefore = file.Plan(version) is { CirculatedOn: { } on } plan && (plan.Recipients.Contains(personId) || plan.GivenByHand.Contains(personId)) ? on : null,
        };

    private static DisclosureTopic[] TopicsOf(string matter, CaseFile file) => new Duties.InformedSubject(matter, "") is { IsOfMove: true } ? Moves
        : InformedPerson.MeetingOf(matter) is not null ? Meetings
        : file.Plans.Any(plan => InformedPerson.Plan(plan.Version) == matter) ? Plan
        : file.Reviews.Any(review => InformedPerson.Record(review.Number) == matter || InformedPerson.Views(review.Number) == matter) ? Reviews
        : [];

    private static string Place(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    /// <summary>Somebody of whom an act shows that they know of something.</summary>
    /// <param name="PersonId">Who.</param>
    /// <param name="Field">The field that shows it.</param>
    /// <param name="Topics">Of what.</param>
    /// <param name="What">By what, after "and".</param>
    /// <param name="IsOf">Whether a decision on what they are told is about it, by the decision's matter.</param>
    private sealed record Knowing(string PersonId, string Field, IReadOnlyList<DisclosureTopic> Topics, string What, Func<string, bool> IsOf)
    {
        /// <summary>The day on which they had it anyway; null where they had not.</summary>
        public DateOnly? HadItBefore { get; init; }
    }
}

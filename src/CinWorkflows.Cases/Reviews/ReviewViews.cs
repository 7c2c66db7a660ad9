using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Cases.Reviews;

/// <summary>Child, parents and providers are invited to a review, or their views are sought (N26, H23).</summary>
public static class ReviewViews
{
    /// <summary>Those whose views are sought because they do not attend, by id.</summary>
    /// <param name="file">The case.</param>
    /// <param name="meeting">The meeting of the review; null for one without a meeting.</param>
    public static IEnumerable<string> SoughtFrom(CaseFile file, Meeting? meeting)
    {
        return LastingParticipants.Of(file)
            .Where(person => person.Kind != ParticipantKind.Other)
            .Select(person => person.Id)
            .Where(id => meeting is null || !meeting.Attendees.Contains(id) || meeting.Declined?.Contains(id) == true);
    }

    /// <summary>
    /// Views that are not on the record once the review is held: they do not go by in silence. An invitation that somebody did not follow
    /// stands for nobody's views.
    /// </summary>
    internal static IEnumerable<Breach> Missing(string field, Meeting? meeting, IReadOnlyList<string> attended, CaseDesk desk)
    {
        List<string> missing = [.. SoughtFrom(desk.File, desk.Pack.ClocksStartWithAnchor ? null : meeting).Concat(Gone(desk.File)).Except(attended).Except(desk.File.NextReview?.ViewsFrom ?? []).Where(id => !IsKept(desk, id))];
        if (missing.Count > 0)
        {
            yield return new(
                desk.Pack.Review.ViewsClause,
                field,
                $"whoever does not attend a review is asked for their views; nothing is on the record from {string.Join(", ", missing.Select(id => $"'{id}'"))}, not even that they wished to say nothing.");
        }
    }

    /// <summary>N54: whoever is told nothing of the review is not asked either; that was somebody's decision, with its reason.</summary>
    private static bool IsKept(CaseDesk desk, string person) =>
        Disclosure.IsToldNothing(desk.File, desk.Pack, InformedPerson.Views(desk.File.NextReview?.Number ?? (desk.File.Reviews.Count + 1)), person);

    /// <summary>A parent, a carer or a service of the plan that was taken off the case since the review before this one is still one whose views are sought.</summary>
    private static IEnumerable<string> Gone(CaseFile file) => (file.FormerParticipants ?? [])
        .Where(former => (former.Person.Kind is ParticipantKind.Parent or ParticipantKind.Carer || IsService(former.Person, file)) && former.LeftOn >= (file.LastHeldReview?.HeldOn ?? file.FirstPlan?.AgreedOn))
        .Select(former => former.Person.Id);

    private static bool IsService(Participant person, CaseFile file) => person.Kind == ParticipantKind.Agency
        && person.Id != file.TransferIn?.SenderId
        && (person.ReceivesPlan || file.Plans.Any(plan => plan.Recipients.Contains(person.Id) || plan.AlsoFor?.Contains(person.Id) == true));
}

using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;

namespace CinWorkflows.Cases.Plans;

/// <summary>Which review asked for a version of the plan, and since when its circulation is owed (N4, N36, H35).</summary>
public static class AmendedPlans
{
    /// <summary>The reviews that decided on an amendment which is not agreed yet, the first held first.</summary>
    /// <param name="file">The case.</param>
    public static IReadOnlyList<Review> Pending(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return [.. file.Reviews.Where(review => review is { AmendmentNeeded: true, AmendedBy: null }).OrderBy(review => review.HeldOn)];
    }

    /// <summary>The version that the next agreement makes.</summary>
    /// <param name="file">The case.</param>
    public static int NextVersion(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return PlanRulesOfOrder.Next(file);
    }

    /// <summary>
    /// The review from which the circulation of a version counts; null where no review asked for it. What one version owed and did not
    /// circulate the next one owes.
    /// </summary>
    /// <param name="file">The case.</param>
    /// <param name="version">The version, agreed or the next.</param>
    public static Review? ReviewBehind(CaseFile file, int version)
    {
        ArgumentNullException.ThrowIfNull(file);
        return version >= NextVersion(file)
            ? Pending(file).FirstOrDefault()
            : file.Reviews.Where(review => review.AmendedBy <= version && !Circulated(file, review.AmendedBy.Value, version)).MinBy(review => review.HeldOn)
                ?? file.Reviews.FirstOrDefault(review => review.Number == file.Plan(version)?.FromReview);
    }

    /// <summary>
    /// The versions of which something may be owed to somebody still: the one in force, and each before it until a later one was
    /// circulated. To agree the next version ends nothing that is owed about the last; that it reaches people does.
    /// </summary>
    /// <param name="file">The case.</param>
    public static IReadOnlyList<PlanVersion> StillOwed(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var agreed = file.Plans.Where(plan => plan.AgreedOn is not null).ToList();
        return [.. agreed.Where(plan => !plan.Adopted && !agreed.Any(later => later.Version > plan.Version && (later.CirculatedOn is not null || later.Adopted)))];
    }

    /// <summary>
    /// A version that is agreed after a review was held came from it, whether or not its outcome is recorded yet; and it goes to the
    /// services that have a part in it.
    /// </summary>
    internal static CaseFile After(PlanAgreed agreed, CaseFile file)
    {
        var reviews = file.Reviews.Where(review => review is { HeldOn: { } held, Concluded: false, AmendedBy: null } && held <= agreed.On).OrderBy(review => review.HeldOn).ToList();
        var named = agreed.Content.Contacts.Select(contact => contact.PersonId).Concat(agreed.Content.Actions.Select(action => action.OwnerId)).ToHashSet();
        var services = file.Participants.Where(person => person is { Kind: ParticipantKind.Agency, ReceivesPlan: false } && named.Contains(person.Id)).Select(person => person.Id).ToList();
        return file.WithPlan(agreed.Version, plan => plan with
        {
            FromReview = plan.FromReview ?? (plan.Version == 1 ? null : reviews.FirstOrDefault()?.Number),
            AlsoFor = services.Count == 0 ? null : services,
        }) with
        {
            Reviews = agreed.Version == 1 ? file.Reviews : file.Reviews.Replace(review => reviews.Contains(review), review => review with { AmendedBy = agreed.Version }),
        };
    }

    private static bool Circulated(CaseFile file, int from, int before) =>
        file.Plans.Any(plan => plan.Version >= from && plan.Version < before && plan is { CirculatedOn: not null, CirculatedAfter: null });
}

using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.TransferPacks.Contents;

namespace CinWorkflows.TransferPacks.Gathering;

/// <summary>The plan in force as the record has it.</summary>
internal static class PlanGathering
{
    /// <summary>The plan; null where none was agreed.</summary>
    public static PackPlan? Of(CaseHistory history, bool repliesAwaited, IReadOnlyDictionary<string, string> names)
    {
        if (history.File.CurrentPlan is not { } plan)
        {
            return null;
        }

        var limits = TransferredPlan.Of(history.File);
        var dates = new PackPlan
        {
            Version = plan.Version,
            AgreedOn = plan.AgreedOn,
            StartsOn = plan.StartsOn,
            ExpectedEndOn = plan.ExpectedEndOn,
            VisitEvery = limits?.VisitEvery ?? plan.VisitEvery,
            FirstStartedOn = limits?.StartsOn,
            LastReviewedOn = limits?.LastReviewedOn,
            LastVisitOn = limits?.LastVisitOn,
            Versions = [.. history.File.Plans.Where(version => version.AgreedOn is not null).Select(version => ReplyGathering.Of(version, history, repliesAwaited, names))],
        };
        return history.Of<PlanAgreed>().LastOrDefault(agreed => agreed.Version == plan.Version) is { } agreed
            ? Full(dates, plan, agreed, history, names)
            : dates;
    }

    private static PackPlan Full(PackPlan dates, PlanVersion plan, PlanAgreed agreed, CaseHistory history, IReadOnlyDictionary<string, string> names)
    {
        var content = agreed.Content;
        var done = plan.Actions.ToDictionary(action => action.Id, action => action.DoneOn);
        return dates with
        {
            Holder = NameOf(content.HolderId),
            Needs = [.. content.Needs.Select(need => new PackNeed(need.Id, need.Description, need.Services))],
            Outcomes = [.. content.Outcomes.Select(outcome => new PackOutcome(outcome.Id, outcome.NeedId, outcome.Description, outcome.Measure, outcome.By))],
            Actions = [.. content.Actions.Select(action => new PackAction(action.Id, action.OutcomeId, action.Description, NameOf(action.OwnerId), action.By, done.GetValueOrDefault(action.Id)))],
            Resources = content.Resources,
            Contingency = content.Contingency,
            Contacts = [.. content.Contacts.Select(contact => new PackContactPlan(NameOf(contact.PersonId), contact.Responsibility, contact.Every))],
            ReviewPoints = content.ReviewPoints,
            LongTermReason = content.LongTermReason,
            Views =
            [
                .. history.Of<ViewsOnPlanRecorded>().Where(views => views.Version == plan.Version).Select(views => new PackView(NameOf(views.PersonId), views.Views)),
                .. (agreed.Consultation ?? []).Select(consulted => new PackView(NameOf(consulted.PersonId), consulted.Said)),
            ],
        };

        string NameOf(string id) => names.GetValueOrDefault(id, id);
    }
}

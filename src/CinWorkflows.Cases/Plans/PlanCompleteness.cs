using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>Whether a plan holds all that its pack asks for (N13, N17–N19, H14–H16).</summary>
internal static class PlanCompleteness
{
    public static IEnumerable<Refusal> Check(PlanContent plan, CaseDesk desk)
    {
        var rules = desk.Pack.Plan;
        return
        [
            .. rules.Checklist.SelectMany(item => Item(plan, item)),
            .. rules.Smart is { } clause ? Smart(plan, clause) : [],
            .. Holder(plan, rules, desk.File),
            .. Dates(plan, rules, desk),
            .. CaseDesk.Interval("content.visitEvery", plan.VisitEvery),
            .. plan.Contacts.SelectMany((contact, index) => CaseDesk.Interval($"content.contacts[{index}].every", contact.Every)),
            .. VisitRules.WithinLimit("content.visitEvery", plan.VisitEvery, desk.File.Regime.Kind, desk),
        ];
    }

    private static IEnumerable<Refusal> Item(PlanContent plan, ChecklistItem item)
    {
        if (item.Field is { } field ? Holds(plan, field) : plan.Attested.Contains(item.Id))
        {
            yield break;
        }

        yield return item.Field is { } missing
            ? new($"content.{JsonName(missing)}", $"the plan must: {item.Text}", item.Clause)
            : new("content.attested", $"attest '{item.Id}': {item.Text}", item.Clause);
    }

    private static bool Holds(PlanContent plan, PlanField field) => field switch
    {
        PlanField.Needs => plan.Needs.Count > 0 && plan.Needs.All(need => Given(need.Description) && Given(need.Services)),
        PlanField.Outcomes => plan.Outcomes.Count > 0 && plan.Outcomes.All(outcome => Given(outcome.Description)),
        PlanField.Actions => plan.Actions.Count > 0 && plan.Actions.All(action => Given(action.Description) && Given(action.OwnerId)),
        PlanField.Contingency => Given(plan.Contingency),
        PlanField.VisitFrequency => plan.VisitEvery is { Amount: > 0 },
        PlanField.Contacts => plan.Contacts.Count > 0 && plan.Contacts.All(contact => Given(contact.PersonId) && Given(contact.Responsibility)),
        PlanField.ReviewPoints => Given(plan.ReviewPoints),
        PlanField.Resources => plan.Resources.Count > 0 && plan.Resources.All(Given),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    /// <summary>N13: specific, measurable, achievable, realistic, timely; what software can judge of it.</summary>
    private static IEnumerable<Refusal> Smart(PlanContent plan, string clause)
    {
        for (var index = 0; index < plan.Outcomes.Count; index++)
        {
            var outcome = plan.Outcomes[index];
            var field = $"content.outcomes[{index}]";
            if (!Given(outcome.Measure))
            {
                yield return new($"{field}.measure", "an outcome needs a measure by which progress is judged.", clause);
            }

            if (plan.Needs.All(need => need.Id != outcome.NeedId))
            {
                yield return new($"{field}.needId", $"'{outcome.NeedId}' is not a need of this plan.", clause);
            }

            if (outcome.By < plan.StartsOn || outcome.By > plan.ExpectedEndOn)
            {
                yield return new($"{field}.by", $"{outcome.By:yyyy-MM-dd} lies outside the plan ({plan.StartsOn:yyyy-MM-dd} to {plan.ExpectedEndOn:yyyy-MM-dd}).", clause);
            }

            if (plan.Actions.All(action => action.OutcomeId != outcome.Id))
            {
                yield return new(field, $"no action serves the outcome '{outcome.Id}'.", clause);
            }
        }

        for (var index = 0; index < plan.Actions.Count; index++)
        {
            var action = plan.Actions[index];
            if (plan.Outcomes.All(outcome => outcome.Id != action.OutcomeId))
            {
                yield return new($"content.actions[{index}].outcomeId", $"'{action.OutcomeId}' is not an outcome of this plan.", clause);
            }
        }
    }

    private static IEnumerable<Refusal> Holder(PlanContent plan, PlanRules rules, CaseFile file)
    {
        var allocated = rules.Holder == Role.LeadProfessional
            ? file.Allocation.LeadProfessionalId ?? file.Allocation.WorkerId
            : file.Allocation.WorkerId;
        if (!Given(plan.HolderId))
        {
            yield return new("content.holderId", $"the plan must name the {rules.Holder}.", rules.HolderClause);
        }
        else if (allocated is not null && plan.HolderId != allocated)
        {
            yield return new("content.holderId", $"the plan names '{plan.HolderId}', but the case's {rules.Holder} is '{allocated}'.", rules.HolderClause);
        }
    }

    private static IEnumerable<Refusal> Dates(PlanContent plan, PlanRules rules, CaseDesk desk)
    {
        var ids = plan.Needs.Select(need => need.Id).Concat(plan.Outcomes.Select(outcome => outcome.Id)).Concat(plan.Actions.Select(action => action.Id));
        foreach (var id in ids.GroupBy(id => id).Where(group => group.Count() > 1 || !Given(group.Key)))
        {
            yield return new("content", $"the id '{id.Key}' is missing or given twice; needs, outcomes and actions each have their own.");
        }

        var beyond = desk.WithinReach("content.startsOn", plan.StartsOn).Concat(desk.WithinReach("content.expectedEndOn", plan.ExpectedEndOn)).ToList();
        foreach (var refusal in beyond)
        {
            yield return refusal;
        }

        if (beyond.Count > 0)
        {
            yield break;
        }

        if (plan.ExpectedEndOn < plan.StartsOn)
        {
            yield return new("content.expectedEndOn", "the plan ends before it starts.");
            yield break;
        }

        foreach (var refusal in desk.NotBefore("content.startsOn", plan.StartsOn, desk.File.ReferredOn, "the referral"))
        {
            yield return refusal;
        }

        var usual = desk.Calendar.Add(plan.StartsOn, rules.MostEndWithin).Date;
        if (plan.ExpectedEndOn > usual && !Given(plan.LongTermReason))
        {
            yield return new("content.longTermReason", $"most plans end within {rules.MostEndWithin}; a plan beyond {usual:yyyy-MM-dd} gives the reason for longer-term support.", rules.MostEndClause);
        }
    }

    private static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);

    private static string JsonName(PlanField field) => field switch
    {
        PlanField.VisitFrequency => "visitEvery",
        _ => char.ToLowerInvariant(field.ToString()[0]) + field.ToString()[1..],
    };
}

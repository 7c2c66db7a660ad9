using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>Whether a plan holds all that its pack asks for (N13, N17–N19, H14–H16).</summary>
internal static class PlanCompleteness
{
    public static IEnumerable<Refusal> Check(PlanContent plan, DateOnly agreedOn, CaseDesk desk)
    {
        var rules = desk.Pack.Plan;
        return
        [
            .. rules.Checklist.SelectMany(item => Item(plan, item)),
            .. Attested(plan, rules),
            .. PlanStructure.Check(plan, agreedOn, desk),
            .. Holder(plan, rules, desk),
            .. Dates(plan, rules, desk),
            .. Contacts(plan, rules, desk),
            .. CaseDesk.Interval("content.visitEvery", plan.VisitEvery),
            .. plan.Contacts.SelectMany((contact, index) => CaseDesk.Interval($"content.contacts[{index}].every", contact.Every)),
            .. VisitRules.WithinLimit("content.visitEvery", plan.VisitEvery, desk.File.Regime.Kind, desk),
            .. VisitRules.BetweenReviews("content.visitEvery", plan.VisitEvery, desk),
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

    /// <summary>Nobody attests what is not asked.</summary>
    private static IEnumerable<Refusal> Attested(PlanContent plan, PlanRules rules) => plan.Attested.Index()
        .Where(attested => rules.Checklist.All(item => item.Id != attested.Item))
        .Select(attested => new Refusal($"content.attested[{attested.Index}]", $"the checklist of the plan has nothing to attest by the name '{attested.Item}': correct it, or leave it out.", rules.Smart));

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

    /// <summary>N19h, H16g: the nature and frequency of contact by professionals; what the family does has no frequency of its own.</summary>
    private static IEnumerable<Refusal> Contacts(PlanContent plan, PlanRules rules, CaseDesk desk)
    {
        if (rules.Checklist.FirstOrDefault(item => item.Field == PlanField.Contacts) is not { } asked)
        {
            yield break;
        }

        for (var index = 0; index < plan.Contacts.Count; index++)
        {
            var contact = plan.Contacts[index];
            var field = $"content.contacts[{index}].every";
            if (contact.Every is null && desk.File.Participant(contact.PersonId)?.Kind == ParticipantKind.Agency)
            {
                yield return new(field, $"say how often '{contact.PersonId}' sees the child and the family.", asked.Clause);
            }
            else if (contact.Every is { } every
                && !CaseDesk.Interval(field, every).Any()
                && !desk.WithinReach(field, plan.StartsOn).Any()
                && desk.Calendar.Add(plan.StartsOn, every).Date > plan.ExpectedEndOn)
            {
                yield return new(field, $"a contact every {every} is none within the plan, which ends on {plan.ExpectedEndOn:yyyy-MM-dd}.", asked.Clause);
            }
        }
    }

    private static IEnumerable<Refusal> Holder(PlanContent plan, PlanRules rules, CaseDesk desk)
    {
        var file = desk.File;
        var allocated = rules.Holder == Role.LeadProfessional
            ? file.Allocation.LeadProfessionalId ?? file.Allocation.WorkerId
            : file.Allocation.WorkerId;
        if (!Given(plan.HolderId))
        {
            yield return new("content.holderId", $"the plan must name the {desk.Pack.NameOf(rules.Holder)}.", rules.HolderClause);
        }
        else if (allocated is not null && plan.HolderId != allocated)
        {
            yield return new("content.holderId", $"the plan names '{plan.HolderId}', but the case's {desk.Pack.NameOf(rules.Holder)} is '{allocated}'.", rules.HolderClause);
        }
    }

    private static IEnumerable<Refusal> Dates(PlanContent plan, PlanRules rules, CaseDesk desk)
    {
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

        var usual = desk.Calendar.Add(PlanSpan.Since(desk.File, plan.StartsOn, desk.Pack), rules.MostEndWithin).Date;
        if (plan.ExpectedEndOn > usual && !Given(plan.LongTermReason))
        {
            yield return new("content.longTermReason", $"most plans end within {rules.MostEndWithin} of the start of the first; a plan beyond {usual:yyyy-MM-dd} gives the reason for longer-term support.", rules.MostEndClause);
        }
    }

    private static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);

    private static string JsonName(PlanField field) => field switch
    {
        PlanField.VisitFrequency => "visitEvery",
        _ => char.ToLowerInvariant(field.ToString()[0]) + field.ToString()[1..],
    };
}

using System.Reflection.Emit;
using CinWorkflows.Architecture.Tests.Code;
using CinWorkflows.Architecture.Tests.Determinism;
using CinWorkflows.Cases;
using CinWorkflows.Workflows;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Architecture.Tests.PersonalData;

/// <summary>
/// Histories are kept for years and seen by operators: identifiers, dates and codes only. Names, addresses, notes and reasons
/// are in the record, where an activity looks them up.
/// </summary>
public sealed class HistoryTests
{
    private const string Rule =
        "Histories and the case file hold identifiers, dates and codes only. A text that is a code says so by its name's ending, or is explained in this test.";

    /// <summary>Texts with these endings are identifiers and codes by their names.</summary>
    private static readonly string[] CodeEndings = ["Id", "Ids", "Key", "Kind", "Version", "Route", "Code"];

    /// <summary>Other texts, each one seen to be an identifier or a code.</summary>
    private static readonly string[] Explained =
    [
        // The id of the case, and of the pack whose digests are sent.
        "AppraiseCase input", "DailyDigests input", "DailyDigests output",

        // A step's activity by its registered name, and the id of the person, meeting, plan version or review that it is about.
        "Step.Activity", "Step.Subject",

        // Ids of participants.
        "DisclosureRestriction.NotWith", "Meeting.Attendees", "Meeting.Declined", "Meeting.LeftOut", "Meeting.LeftOutBefore", "Meeting.ChairsBefore", "Meeting.Joined", "Meeting.Departed", "PlanVersion.GivenByHand", "PlanVersion.Recipients", "PlanVersion.ViewsFrom",
        "Review.ViewsFrom", "StepResult.Unreached", "PlanVersion.AlsoFor",

        // Ids of members of staff.
        "CaseFile.NamedPeople",

        // Versions of the plan with participants, as duties name them; the reference of a member of staff.
        "Review.Disagreements", "PlanVersion.DraftedBy",

        // The ids of breaches.
        "Meeting.Owing", "Review.Owing",

        // The ids of a plan's outcomes, the reference of a member of staff, and the census's code RC1 to RC9.
        "PlanVersion.Outcomes", "ClosureProgress.RecommendedBy", "Ending.CensusReason",

        // The instants of recorded events by the names of anchors, what a further duty is about, and the option of the pack that was decided.
        "CaseFile.Moments", "FurtherDutySubject.Occurrence", "FurtherDutySubject.Text", "DoneDuty.Decision",

        // Codes of authorities, and ids of participants: parents and carers who permit sharing or do not or were not asked, agencies whose counterparts know.
        "TransferIn.From", "PlanVersion.CameFrom", "TransferOut.To", "Sharing.Agreed", "Sharing.Refused", "Sharing.LeftUnasked", "TransferOut.CounterpartsBriefed",

        // The digest of a document's content, and the clause of the pack that was not kept.
        "AttachedDocument.Sha256", "RecordedBreach.Clause",

        // Ids of those whom a calendar does not show any more; digests of a place, and, each its own for its meeting, of whom a calendar shows besides.
        "DifferingCalendar.TakenOff", "DifferingCalendar.Place", "DifferingCalendar.Added", "Meeting.Guests",
    ];

    [Fact]
    public void The_case_file_holds_identifiers_dates_and_codes_only() => Findings.None(Rule, Walked(typeof(CaseFile)).Doubtful);

    [Fact]
    public void Inputs_and_outputs_hold_identifiers_dates_and_codes_only() =>
        Findings.None(Rule, Orchestrations.Types.SelectMany(type => Doubtful(type, typeof(Workflow<,>)))
            .Concat(Orchestrations.Activities.SelectMany(type => Doubtful(type, typeof(Activity<,>)))));

    [Fact]
    public void Events_results_and_statuses_hold_identifiers_dates_and_codes_only() =>
        Findings.None(Rule, Walked([.. Exchanged().Distinct()]).Doubtful);

    [Fact]
    public void Everything_that_a_history_can_hold_is_looked_at()
    {
        var catalog = CinWorkflowsCatalog.Create();
        Assert.Equal(catalog.Workflows.Keys.Order(), Orchestrations.Types.Select(type => type.Name).Order());
        Assert.Equal(catalog.Activities.Keys.Order(), Orchestrations.Activities.SelectMany(NamesOf).Order());
    }

    [Fact]
    public void No_exception_outlives_its_reason()
    {
        var used = new List<string>();
        var walk = new StoredData(where =>
        {
            used.Add(where);
            return true;
        });
        walk.Walk(typeof(CaseFile), nameof(CaseFile));
        foreach (var type in Orchestrations.Types.Concat(Orchestrations.Activities))
        {
            var made = type.BaseOf(typeof(Workflow<,>)) ?? type.BaseOf(typeof(Activity<,>))!;
            walk.Walk(made.GetGenericArguments()[0], $"{type.Name} input");
            walk.Walk(made.GetGenericArguments()[1], $"{type.Name} output");
        }

        Findings.None("What is gone, or a code by its name, needs no explanation.", Explained.Where(where => !used.Contains(where) || EndsAsCode(where)));
    }

    /// <summary>One activity does every step that sends letters, under the name of each.</summary>
    private static IEnumerable<string> NamesOf(Type activity) => activity.Name == "SendLetters"
        ? Product.Workflows.GetTypes().Where(type => !type.IsAbstract && IsLetterStep(type)).Select(type => type.Name)
        : [activity.Name];

    private static bool IsLetterStep(Type type) => type.BaseType is { } above && (above.Name == "LetterStep" || IsLetterStep(above));

    /// <summary>What orchestrations ask their context for, by type argument, and the records that they make to hand over.</summary>
    private static IEnumerable<Type> Exchanged() =>
        from method in Orchestrations.Code
        where method.DeclaringType!.Outermost().BaseOf(typeof(Workflow<,>)) is not null
        from instruction in Instructions.MembersOf(method)
        from type in instruction switch
        {
            { Member: System.Reflection.MethodInfo { IsGenericMethod: true } called } when called.DeclaringType == typeof(IWorkflowContext) => called.GetGenericArguments(),
            { Member: System.Reflection.ConstructorInfo made } when instruction.Code == OpCodes.Newobj => [made.DeclaringType!],
            _ => [],
        }
        where type.Assembly.IsProduct() && !type.IsGenerated() && type != typeof(RetryPolicy)
        select type;

    private static IReadOnlyList<string> Doubtful(Type type, Type definition)
    {
        var walk = new StoredData(IsCode);
        var made = type.BaseOf(definition)!.GetGenericArguments();
        walk.Walk(made[0], $"{type.Name} input");
        walk.Walk(made[1], $"{type.Name} output");
        return walk.Doubtful;
    }

    private static StoredData Walked(params Type[] types)
    {
        var walk = new StoredData(IsCode);
        Array.ForEach(types, type => walk.Walk(type, type.Name));
        return walk;
    }

    private static bool IsCode(string where) => EndsAsCode(where) || Explained.Contains(where);

    private static bool EndsAsCode(string where) => CodeEndings.Any(ending => where.EndsWith(ending, StringComparison.Ordinal));
}

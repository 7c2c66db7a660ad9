using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Closure;

/// <summary>The duties about what follows a review.</summary>
internal static class ClosureDuties
{
    /// <summary>Decide on a recommendation to close (N32, H30).</summary>
    public static DutyDefinition DecideClosure { get; } = new(DutyKind.DecideClosure)
    {
        Title = _ => "Decide on the recommendation to close",
        NextStep = "Read the recommendation and record your decision with its reasons.",
        OrdinaryPractice = day => day.ByManager(new ClosureDecided(
            day.Today,
            Approve: true,
            day.Pack.ClosureRoutes[0].Id,
            ContinuingSupport.SingleAgency,
            "The outcomes are achieved and school support goes on.",
            [.. OpenActions(day.File), .. Passed(day)])),
        EndedBy = [typeof(ClosureDecided)],
    };

    /// <summary>Plan ahead of the child's 18th birthday.</summary>
    public static DutyDefinition PlanForAdulthood { get; } = new(DutyKind.PlanForAdulthood)
    {
        Title = _ => "Plan how support goes on when the child turns 18",
        NextStep = "Plan with the young person, the family and adult services how support goes on, and record it. Nothing ends by itself on the birthday.",
        OrdinaryPractice = day => day.ByWorker(new AdulthoodPlanned(day.Today, "Adult services assess in spring.")),
        EndedBy = [typeof(AdulthoodPlanned), typeof(ParticipantChanged), typeof(ChildBorn)],
        DoneBy = [typeof(AdulthoodPlanned)],
        MovedBy = [typeof(ParticipantChanged), typeof(ChildBorn)],
    };

    /// <summary>Hold a strategy discussion (N34, H32).</summary>
    public static DutyDefinition HoldStrategyDiscussion { get; } = new(DutyKind.HoldStrategyDiscussion)
    {
        Title = _ => "Hold the strategy discussion",
        NextStep = "Hold the strategy discussion and record its result with the reasons.",
        OrdinaryPractice = day => day.ByManager(new StrategyDiscussionHeld(day.Today, Section47: false, "The threshold is not met.")),
        EndedBy = [typeof(StrategyDiscussionHeld)],
        OutlivesTheCase = true,
        Subject = NamedSubject.Read,
    };

    /// <summary>What is overdue when the case ends is decided on like everything else that is open.</summary>
    private static IEnumerable<OpenItemDecision> Passed(OrdinaryDay day) => day.Open
        .Where(duty => duty.IsOverdue(day.Today))
        .Select(duty => duty.Kind switch
        {
            DutyKind.VisitChild => "visit",
            DutyKind.HoldTwelveMonthReview => "twelveMonthReview",
            _ => null,
        })
        .OfType<string>()
        .Select(item => new OpenItemDecision(item, "It is not made good.", "The family and the school say that all is well."));

    private static IEnumerable<OpenItemDecision> OpenActions(CaseFile file) => OpenItems.Of(file)
        .Where(item => item.Id.StartsWith("action/", StringComparison.Ordinal))
        .Select(item => new OpenItemDecision(item.Id, "It is left to the school.", "The outcome that it served is achieved."));
}

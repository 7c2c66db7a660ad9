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
        AtEnd = DutyAtEnd.FallsAway("the case has ended"),
        OrdinaryPractice = day => day.ByManager(new ClosureDecided(
            day.Today,
            Approve: true,
            day.Pack.ClosureRoutes[0].Id,
            ContinuingSupport.SingleAgency,
            "The outcomes are achieved and school support goes on.",
            [.. LeftUndone(day)])),
        EndedBy = [typeof(ClosureDecided)],
        Brings = ["closureRefusal"],
    };

    /// <summary>Plan ahead of the child's 18th birthday.</summary>
    public static DutyDefinition PlanForAdulthood { get; } = new(DutyKind.PlanForAdulthood)
    {
        Title = _ => "Plan how support goes on when the child turns 18",
        NextStep = "Plan with the young person, the family and adult services how support goes on, and record it. Nothing ends by itself on the birthday.",
        AtEnd = DutyAtEnd.FallsAway("whoever ends the case says which support goes on"),
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
        AtEnd = DutyAtEnd.StaysOpenUnlessDecidedOn(OpenItemId.Strategy),
        OrdinaryPractice = day => day.ByManager(new StrategyDiscussionHeld(day.Today, Section47: false, "The threshold is not met.")),
        EndedBy = [typeof(StrategyDiscussionHeld)],
        Subject = NamedSubject.Read,
        Brings = ["strategyDiscussion"],
    };

    /// <summary>What an ordinary team leaves undone when a case ends is decided on; what it still does first keeps the case open.</summary>
    private static IEnumerable<OpenItemDecision> LeftUndone(OrdinaryDay day) => OpenItems.On(day.File, day.Pack, day.Pack.Authority.WorkingCalendar(), day.Today)
        .Select(item => item.Key.Kind switch
        {
            OpenItemId.Action => new OpenItemDecision(item.Id, "It is left to the school.", "The outcome that it served is achieved."),
            OpenItemId.Visit or OpenItemId.TwelveMonthReview or OpenItemId.FurtherDuty or OpenItemId.Disagreement or OpenItemId.Assessment or OpenItemId.Copy or OpenItemId.Message =>
                new(item.Id, "It is not made good.", "The family and the school say that all is well."),
            _ => null,
        })
        .OfType<OpenItemDecision>();
}

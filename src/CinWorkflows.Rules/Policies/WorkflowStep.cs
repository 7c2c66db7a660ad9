namespace CinWorkflows.Rules.Policies;

/// <summary>The processes of the workflow that a pack can name as meeting a clause.</summary>
public enum WorkflowStep
{
    /// <summary>The assessment and its outcome.</summary>
    Assessment,

    /// <summary>The first planning meeting.</summary>
    FirstPlanningMeeting,

    /// <summary>Invitations, their updates and withdrawals.</summary>
    MeetingInvitations,

    /// <summary>The plan is settled.</summary>
    PlanAgreement,

    /// <summary>The plan goes to everybody who receives it.</summary>
    PlanCirculation,

    /// <summary>Each signs, or says where they disagree.</summary>
    PlanReplies,

    /// <summary>The actions of the plan.</summary>
    PlanActions,

    /// <summary>Visits to the child.</summary>
    VisitSchedule,

    /// <summary>The review loop.</summary>
    ReviewCycle,

    /// <summary>The record of each review goes to the participants.</summary>
    ReviewRecord,

    /// <summary>Safeguarding concerns.</summary>
    SafeguardingConcerns,

    /// <summary>Closure, decided by a manager.</summary>
    ClosureDecision,

    /// <summary>Allocation, and the team's list of its cases.</summary>
    CaseAllocation,

    /// <summary>The transfer of a child to another authority.</summary>
    TransferOut,

    /// <summary>The transfer of a child from another authority.</summary>
    TransferIn,

    /// <summary>Who is responsible for a child on any date, and why.</summary>
    ResponsibilityLedger,

    /// <summary>The append-only record of every decision: who, in which role, when, why, under which pack version.</summary>
    DecisionRecord,

    /// <summary>The pack's own versions, standing and register of conflicts.</summary>
    PackRegister,
}

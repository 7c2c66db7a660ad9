namespace CinWorkflows.Rules.Policies;

/// <summary>The parts of a plan that a checklist can point to.</summary>
public enum PlanField
{
    /// <summary>Identified developmental needs and the services they require.</summary>
    Needs,

    /// <summary>Specific, child-focused outcomes.</summary>
    Outcomes,

    /// <summary>Actions: who does what by when.</summary>
    Actions,

    /// <summary>What happens if circumstances change.</summary>
    Contingency,

    /// <summary>The holder's duties and the frequency of visits (N19g).</summary>
    VisitFrequency,

    /// <summary>Others' roles and the frequency of their contact.</summary>
    Contacts,

    /// <summary>Review points and the means by which progress is judged.</summary>
    ReviewPoints,

    /// <summary>Resources and services needed.</summary>
    Resources,
}

using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Policies;

/// <summary>How often a plan is reviewed and what a review decides.</summary>
/// <param name="Clause">The clause of the interval (N23, H20).</param>
/// <param name="AtLeastEvery">The longest interval that may be agreed.</param>
/// <param name="LongerIfExceptional">True where exceptional circumstances allow a longer one with a reason (N23).</param>
/// <param name="OutcomesTogether">True where the need for a strategy discussion may be found in addition to another outcome (H32).</param>
/// <param name="RecordToParticipantsClause">The clause by which every outcome is copied to the participants (H33); null where only amended plans are circulated.</param>
/// <param name="TwelveMonthClause">The clause of the specific review beyond 12 months (N29, H28).</param>
/// <param name="LongTermClause">The clause of its exception for acknowledged long-term need (N30, H28).</param>
/// <param name="ViewsClause">The clause by which those who will not attend are asked for their views (N26, H23).</param>
public sealed record ReviewRules(
    string Clause,
    Period AtLeastEvery,
    bool LongerIfExceptional,
    bool OutcomesTogether,
    string? RecordToParticipantsClause,
    string TwelveMonthClause,
    string LongTermClause,
    string ViewsClause);

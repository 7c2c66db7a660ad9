namespace CinWorkflows.Rules.Policies;

/// <summary>What a pack may ask to be recorded before a step.</summary>
public enum GateKind
{
    /// <summary>A planning meeting is held only after the assessment found a need (N5, H5).</summary>
    AssessmentFoundNeed,

    /// <summary>No invitation leaves before the attendees were discussed with the child and the parents (N8, H8).</summary>
    AttendeesDiscussed,

    /// <summary>
    /// The first planning meeting is attended by the child as was decided, parents, carers and the agencies that the assessment
    /// recommends; whoever is left out is left out for a reason (N7, H7).
    /// </summary>
    Attendance,

    /// <summary>Outside school time where a school-age child attends, or a reason (N10, H9).</summary>
    OutsideSchoolTime,

    /// <summary>Venue, transport, timing and child care considered (N9, H9).</summary>
    Logistics,

    /// <summary>Changes to a plan only after consulting parents, child and key professionals (N22, H19).</summary>
    ChangesConsulted,

    /// <summary>Parental views are recorded before the plan is final (N15).</summary>
    ParentalViews,

    /// <summary>A review takes place in a meeting unless the manager agrees otherwise (H24).</summary>
    ReviewInMeeting,
}

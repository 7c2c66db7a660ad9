namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>What could give way so that a meeting finds a time.</summary>
public enum HelpKind
{
    /// <summary>Somebody else chairs.</summary>
    AnotherChair,

    /// <summary>Somebody who was to be there need not be, or clears their calendar.</summary>
    WithoutPerson,

    /// <summary>It is in school time, with a reason (N10, H9).</summary>
    InSchoolTime,

    /// <summary>Another place is found for it.</summary>
    WithoutRoom,

    /// <summary>People are given less notice.</summary>
    LessNotice,

    /// <summary>It is held after the deadline.</summary>
    AfterDeadline,

    /// <summary>It is shorter.</summary>
    Shorter,
}

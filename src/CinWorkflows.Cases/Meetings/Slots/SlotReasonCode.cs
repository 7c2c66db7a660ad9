namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>What speaks for or against a time that fits.</summary>
public enum SlotReasonCode
{
    /// <summary>It leaves time before the deadline to rearrange it.</summary>
    TimeToRearrange,

    /// <summary>It leaves little time before the deadline to rearrange it.</summary>
    CloseToDeadline,

    /// <summary>The deadline has passed: the sooner the better.</summary>
    AfterDeadline,

    /// <summary>It is after the day that is aimed at.</summary>
    AfterTarget,

    /// <summary>It is before the range that the procedure gives, which does not bind.</summary>
    BeforeRange,

    /// <summary>It is much sooner than is asked for, and the next one counts from it.</summary>
    LongBeforeDeadline,

    /// <summary>Somebody who has to be there has something tentative then.</summary>
    TentativeClash,

    /// <summary>Everybody who may come is free, as far as is known.</summary>
    EverybodyFree,

    /// <summary>Somebody who may come is busy or does not work then.</summary>
    OptionalBusy,

    /// <summary>Somebody who may come has something tentative then.</summary>
    OptionalTentative,

    /// <summary>It is outside school time, for a child of school age.</summary>
    OutsideSchool,

    /// <summary>It is in school time, for a reason that was given.</summary>
    InSchoolTime,

    /// <summary>It runs across lunch.</summary>
    Lunch,

    /// <summary>It begins very early.</summary>
    Early,

    /// <summary>It ends very late.</summary>
    Late,

    /// <summary>A room that holds everybody is free.</summary>
    Room,

    /// <summary>A better time on the same day is proposed already.</summary>
    SameDay,
}

namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>What a person's absence means for a meeting.</summary>
public enum SlotPart
{
    /// <summary>Chairs: no meeting without them, unless somebody else chairs.</summary>
    Chair,

    /// <summary>No meeting without them.</summary>
    Required,

    /// <summary>It can go on without them; a time at which they are free ranks higher.</summary>
    Optional,
}

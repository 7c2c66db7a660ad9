namespace CinWorkflows.TransferPacks.Readiness;

/// <summary>Where one of the four documents of a pack comes from.</summary>
public enum PackPartSource
{
    /// <summary>It is made from the record.</summary>
    OnRecord,

    /// <summary>The record has its dates only, and no document with its words is attached.</summary>
    DatesOnly,

    /// <summary>A document is attached.</summary>
    Attached,

    /// <summary>Whoever prepares the pack writes it then.</summary>
    Written,

    /// <summary>It is missing: the pack is blocked until it is there, or a reason is given.</summary>
    Missing,
}

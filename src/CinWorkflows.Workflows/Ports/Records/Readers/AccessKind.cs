namespace CinWorkflows.Workflows.Ports.Records.Readers;

/// <summary>What somebody did that stands in no case: with the record, of which they changed nothing, and with who may read it.</summary>
public enum AccessKind
{
    /// <summary>They looked at one case.</summary>
    Looked,

    /// <summary>They asked for a list, which showed these cases.</summary>
    Searched,

    /// <summary>They took something away: a document, a transfer pack, a calendar feed, a log.</summary>
    Exported,

    /// <summary>They opened a case on which they do not work, for a short time and with a reason, which stands in the case.</summary>
    BrokeGlass,

    /// <summary>They had papers made that are to be printed or read as such.</summary>
    Printed,

    /// <summary>They asked for a restricted case that they may not know of, and were told that there is none, or whom to ring; or tried to change an entry of the staff directory that is not theirs to change.</summary>
    Refused,

    /// <summary>They changed who somebody is in the staff directory, and so perhaps what that person may read.</summary>
    ChangedStaff,
}

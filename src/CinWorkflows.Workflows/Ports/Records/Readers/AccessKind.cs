namespace CinWorkflows.Workflows.Ports.Records.Readers;

/// <summary>What somebody did with the record who changed nothing in it.</summary>
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
}

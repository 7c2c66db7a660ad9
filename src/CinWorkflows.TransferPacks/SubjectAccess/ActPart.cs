namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>One thing that an act says.</summary>
/// <param name="Label">What it is, in words: "Child, particulars, school".</param>
/// <param name="Text">What it says, in words.</param>
/// <param name="Beside">The ids, names and words that stand beside it and around it, as they are stored: by them it is told whose it is.</param>
internal sealed record ActPart(string Label, string Text, IReadOnlyList<string> Beside)
{
    /// <summary>The fields in which it stands, as they are stored, the outermost first.</summary>
    public required IReadOnlyList<string> Within { get; init; }

    /// <summary>True for what was written, or stands for it: no number, and no yes or no.</summary>
    public required bool IsWritten { get; init; }
}

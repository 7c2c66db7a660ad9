namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>A part of an entry.</summary>
/// <param name="Label">What it is called: "Note", "Corrections, 1, reason".</param>
/// <param name="Text">What it says.</param>
/// <param name="Marks">What may have to be taken out of it, from its beginning to its end; none overlaps another.</param>
public sealed record SubjectAccessPassage(string Label, string Text, IReadOnlyList<RedactionMark> Marks)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"passage of {Text.Length} characters";
}

namespace CinWorkflows.Rules.Policies;

/// <summary>What is wrong with a pack, and where.</summary>
/// <param name="File">The file, as the caller named it.</param>
/// <param name="JsonPath">The place in it, for example <c>$.duties.holdReview.within</c>.</param>
/// <param name="Line">The line, counted from 1; null where the fault is not in the text, such as a version that exists twice.</param>
/// <param name="Reason">What is wrong and what would be right, in a sentence.</param>
/// <param name="Weight">How much it weighs.</param>
public sealed record PackFault(string File, string JsonPath, int? Line, string Reason, PackFaultWeight Weight = PackFaultWeight.Fault)
{
    /// <inheritdoc />
    public override string ToString() => $"{File}{(Line is { } line ? $"({line})" : "")}: {JsonPath}: {(Weight == PackFaultWeight.Advice ? "look at this: " : "")}{Reason}";
}

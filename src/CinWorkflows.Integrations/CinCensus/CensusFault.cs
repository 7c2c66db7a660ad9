namespace CinWorkflows.Integrations.CinCensus;

/// <summary>One thing that is wrong with a census return, said so that the person who keeps the source system can find and mend it.</summary>
/// <param name="Child">The LAchildID of the child, where one was read.</param>
/// <param name="Line">The line of the file, counted from 1.</param>
/// <param name="Field">The element at fault, in the census's own spelling.</param>
/// <param name="Value">What the element said (shortened), or null where it is missing.</param>
/// <param name="Reason">What is wrong and, where it is not plain, what to do.</param>
/// <param name="Rule">The number of the Department for Education's validation rule, where one says this; a "Q" marks a query.</param>
/// <param name="Severity">Whether the record is still taken.</param>
public sealed record CensusFault(
    string? Child, int Line, string Field, string? Value, string Reason, string? Rule, CensusSeverity Severity)
{
    /// <summary>Place and reason only: a fault that strays into a log must not identify a child.</summary>
    public override string ToString() =>
        Rule is null ? $"line {Line}, {Field}: {Reason}" : $"line {Line}, {Field}: {Reason} (rule {Rule})";
}

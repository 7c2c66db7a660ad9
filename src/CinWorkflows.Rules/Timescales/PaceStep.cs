using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Timescales;

/// <summary>One interval of several.</summary>
/// <param name="Every">The interval.</param>
/// <param name="Until">How long after the beginning it holds; null for the last.</param>
public sealed record PaceStep(Period Every, Period? Until)
{
    /// <inheritdoc />
    public override string ToString() => Until is { } until ? $"every {Every} in the first {until}" : $"then every {Every}";
}

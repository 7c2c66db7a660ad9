using Xunit;

namespace CinWorkflows.Prerequisites;

/// <summary>A test with several cases that belongs to the full dose.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FullDoseTheoryAttribute : TheoryAttribute
{
    public FullDoseTheoryAttribute() => Skip = Dose.LeftOut;
}

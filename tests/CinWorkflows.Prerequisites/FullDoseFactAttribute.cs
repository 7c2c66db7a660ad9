using Xunit;

namespace CinWorkflows.Prerequisites;

/// <summary>A test of the full dose.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FullDoseFactAttribute : FactAttribute
{
    public FullDoseFactAttribute() => Skip = Dose.LeftOut;
}

namespace CinWorkflows.Prerequisites;

/// <summary>
/// Says what a test needs: on the test, on its class, or on a fixture that its class takes. Where it is missing the test is
/// left out with the reason; with <c>CI=true</c> it runs, and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(params Tool[] tools) : Attribute
{
    public IReadOnlyList<Tool> Tools { get; } = tools;
}

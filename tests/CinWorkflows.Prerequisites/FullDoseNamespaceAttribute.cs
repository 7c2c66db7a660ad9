namespace CinWorkflows.Prerequisites;

/// <summary>Tests of the full dose that are another project's, where they always run, and cannot say it themselves.</summary>
/// <param name="start">What the full names of their classes begin with.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class FullDoseNamespaceAttribute(string start) : Attribute
{
    public string Start { get; } = start;
}

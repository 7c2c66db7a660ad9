namespace CinWorkflows.Rules.Words;

/// <summary>A value that packs do not write by its name.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WrittenOtherwiseAttribute : Attribute;

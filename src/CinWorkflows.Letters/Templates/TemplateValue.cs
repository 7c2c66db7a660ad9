namespace CinWorkflows.Letters.Templates;

/// <summary>A value that a template may use.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it is, and so how it is used.</param>
/// <param name="Fields">The names within each row; empty but for rows.</param>
public sealed record TemplateValue(string Name, TemplateValueType Type, IReadOnlyList<string> Fields);

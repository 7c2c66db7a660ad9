namespace CinWorkflows.Workflows.Messages.Templates;

/// <summary>A line of a template.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">What it says.</param>
internal sealed record TemplateLine(int Number, string Text);

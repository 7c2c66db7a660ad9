namespace CinWorkflows.Letters.Templates;

/// <summary>Templates, or all that is wrong with them.</summary>
/// <param name="Templates">The templates; null where there is a fault.</param>
/// <param name="Faults">The faults.</param>
public sealed record LetterTemplatesReading(LetterTemplates? Templates, IReadOnlyList<TemplateFault> Faults);

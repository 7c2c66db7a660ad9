using CinWorkflows.Letters.Templates;

namespace CinWorkflows.Letters.Previews;

/// <summary>What a template of a letter may use.</summary>
/// <param name="Values">The values.</param>
/// <param name="Blocks">Blocks of the default letter by name, in <c>{{&gt; name}}</c> on a line of its own.</param>
public sealed record TemplateVocabulary(IReadOnlyList<TemplateValue> Values, IReadOnlyList<string> Blocks);

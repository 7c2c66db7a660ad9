namespace CinWorkflows.Workflows.Messages.Templates;

/// <summary>What a template of a letter may use.</summary>
/// <param name="Values">Values by name, in <c>{{name}}</c>, <c>{{#if name}}</c> and <c>{{#each name}}</c>.</param>
/// <param name="Blocks">Blocks of the default letter by name, in <c>{{&gt; name}}</c> on a line of its own.</param>
public sealed record TemplateVocabulary(IReadOnlyList<string> Values, IReadOnlyList<string> Blocks);

namespace CinWorkflows.Workflows.Messages.Templates;

/// <summary>For hosts that have no templates of their own: it reads none.</summary>
internal sealed class NoTemplateEngine : ITemplateEngine
{
    public Func<IReadOnlyDictionary<string, object?>, string> Compile(string template, Func<string, string> mark, IReadOnlyDictionary<string, string> blocks) =>
        throw new FormatException("this host reads no templates; add an engine to it.");
}

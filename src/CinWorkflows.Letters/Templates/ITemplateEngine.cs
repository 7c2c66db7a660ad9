namespace CinWorkflows.Letters.Templates;

/// <summary>Fills templates with values. What a value holds stays text: no mark of it becomes a heading, a list or a link.</summary>
public interface ITemplateEngine
{
    /// <summary>Prepares a template.</summary>
    /// <param name="template">Text with <c>{{name}}</c>, <c>{{#if name}}</c>, <c>{{#unless name}}</c>, <c>{{#each name}}</c> and <c>{{&gt; block}}</c>.</param>
    /// <param name="mark">Makes of a text the form in which it is text only.</param>
    /// <param name="blocks">What stands for each block, as it is to be written out.</param>
    /// <returns>Writes it with values: texts, yes and no, lists of texts, lists of values.</returns>
    /// <exception cref="FormatException">It cannot be read; the message says why.</exception>
    Func<IReadOnlyDictionary<string, object?>, string> Compile(string template, Func<string, string> mark, IReadOnlyDictionary<string, string> blocks);
}

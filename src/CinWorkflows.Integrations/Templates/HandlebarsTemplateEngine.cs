using CinWorkflows.Letters.Templates;
using HandlebarsDotNet;

namespace CinWorkflows.Integrations.Templates;

/// <summary>Fills templates by Handlebars. A name that has no value is an error, never an empty place in a letter.</summary>
public sealed class HandlebarsTemplateEngine : ITemplateEngine
{
    /// <inheritdoc />
    public Func<IReadOnlyDictionary<string, object?>, string> Compile(string template, Func<string, string> mark, IReadOnlyDictionary<string, string> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            TextEncoder = new MarkingEncoder(mark),
            ThrowOnUnresolvedBindingExpression = true,
        });
        foreach (var (name, written) in blocks)
        {
            handlebars.RegisterTemplate(name, written);
        }

        try
        {
            var compiled = handlebars.Compile(template);
            return values => compiled(values);
        }
        catch (HandlebarsException failure)
        {
            throw new FormatException(failure.Message, failure);
        }
    }
}

using System.Text;
using CinWorkflows.Integrations.Templates;
using CinWorkflows.Letters;
using CinWorkflows.Letters.Previews;
using CinWorkflows.Letters.Templates;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Tests.Messages.Templates;

/// <summary>Templates to try: the real engine reads them.</summary>
internal static class TemplateText
{
    public const string Authority = "northamptonshire";

    public static readonly HandlebarsTemplateEngine Engine = new();

    public static LetterTemplatesReading Read(params (string File, string Text)[] files) =>
        LetterTemplates.Of(files.Select(file => (Authority, file.File, file.Text)), TestPacks.Library, Engine);

    public static LetterTemplates Good(params (string File, string Text)[] files)
    {
        var reading = Read(files);
        Assert.True(reading.Templates is not null, string.Join('\n', reading.Faults));
        return reading.Templates;
    }

    /// <summary>The only fault of a plan copy for parents with this text.</summary>
    public static string Fault(string text) => Assert.Single(Read(("planCopy.parent.md", text)).Faults).ToString();

    /// <summary>A template that uses every value and every block of its letter.</summary>
    public static string OfEverything(MessageKind kind, LetterAudience audience)
    {
        var vocabulary = new LetterPreviewing(LetterTemplates.None, Engine, TestPacks.Library).VocabularyOf(new(Authority, kind, audience));
        var text = new StringBuilder("subject: Letter of {{date}}\n\n# Title\n\n");
        foreach (var value in vocabulary.Values)
        {
            text.Append(value.Type switch
            {
                TemplateValueType.Text => $"{value.Name}: {{{{{value.Name}}}}}\n\n",
                TemplateValueType.Flag => $"{{{{#if {value.Name}}}}}\n{value.Name}: yes\n{{{{else}}}}\n{value.Name}: no\n{{{{/if}}}}\n\n",
                TemplateValueType.Texts => $"## {value.Name}\n\n{{{{#each {value.Name}}}}}\n- {{{{this}}}}\n{{{{/each}}}}\n\n",
                _ => $"## {value.Name}\n\n{{{{#each {value.Name}}}}}\n- {string.Join(", ", value.Fields.Where(field => !IsFlag(field)).Select(field => $"{{{{{field}}}}}"))}{string.Concat(value.Fields.Where(IsFlag).Select(flag => $"{{{{#if {flag}}}}} ({flag}){{{{/if}}}}"))}\n{{{{/each}}}}\n\n",
            });
        }

        foreach (var block in vocabulary.Blocks)
        {
            text.Append("{{> ").Append(block).Append("}}\n\n");
        }

        return text.ToString();
    }

    private static bool IsFlag(string field) => field is "isReader" or "chairs";
}

using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Letters.Templates;

/// <summary>Reads a template and tries it on every sample letter of its kind and audience.</summary>
internal static class TemplateCheck
{
    private const int LongestSubject = 150;

    public static (LetterTemplate? Template, IReadOnlyList<TemplateFault> Faults) Read(TemplateName name, string text, IReadOnlyList<Letter> samples, ITemplateEngine engine)
    {
        var (source, headFaults) = TemplateSource.Read(text, name.Language);
        if (source is null)
        {
            return (null, Faults(name, headFaults));
        }

        var names = TemplateNames.Of(samples);
        var tags = TemplateTags.Read(source.Body, source.BodyLine, names);
        List<(int Line, string Reason)> faults =
        [
            .. headFaults,
            .. TemplateRules.OfSubject(source.Subject),
            .. Known(source.Subject, names),
            .. source.Short is { } line ? [.. TemplateRules.OfText(line), .. Known(line, names)] : Array.Empty<(int, string)>(),
            .. tags.Faults,
            .. TemplateRules.OfBody(source),
            .. TemplateRules.Missing(name, tags.Used).Select(reason => (0, reason)),
        ];
        if (faults.Count > 0)
        {
            return (null, Faults(name, faults));
        }

        try
        {
            var template = new LetterTemplate(name, source, names.Blocks, tags.Used, engine);
            return Tried(template, source, samples) is { } fault ? (null, Faults(name, [fault])) : (template, []);
        }
        catch (FormatException failure)
        {
            return (null, Faults(name, [(source.BodyLine, $"it cannot be read: {failure.Message}")]));
        }
    }

    private static IEnumerable<(int, string)> Known(TemplateLine line, TemplateNames names) =>
        TemplateTags.Read(line.Text, line.Number, names).Faults;

    private static (int, string)? Tried(LetterTemplate template, TemplateSource source, IReadOnlyList<Letter> samples)
    {
        foreach (var letter in samples.Select(template.Write))
        {
            if (letter.Subject.Length is 0 or > LongestSubject)
            {
                return (source.Subject.Number, $"the subject is {CountWords.Of(letter.Subject.Length, "character")} long when it is filled; 1 to {LongestSubject} are allowed.");
            }

            if (!letter.Parts.Any())
            {
                return (source.BodyLine, "the letter is empty when it is filled; say something outside conditions.");
            }

            if (letter.Short is { } text && !LetterShort.Fits(text))
            {
                return (source.Short!.Number, $"the text message is {CountWords.Of(text.Length, "character")} long when it is filled; {LetterShort.Longest} are sent, {LetterShort.LongestOtherwise} where a letter is not of the basic alphabet. Shorten it.");
            }
        }

        return null;
    }

    private static IReadOnlyList<TemplateFault> Faults(TemplateName name, IEnumerable<(int Line, string Reason)> faults) =>
        [.. faults.Distinct().OrderBy(fault => fault.Line).Select(fault => new TemplateFault($"{name}", fault.Line, fault.Reason))];
}

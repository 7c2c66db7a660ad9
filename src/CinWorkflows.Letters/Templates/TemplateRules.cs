using System.Text.RegularExpressions;

namespace CinWorkflows.Letters.Templates;

/// <summary>What a template may and must say: a subject that identifies nobody, no HTML, safe links, and what the letter is for.</summary>
internal static partial class TemplateRules
{
    /// <summary>The values that identify nobody.</summary>
    private static readonly string[] InSubjects = ["reference", "date", "starts", "authority"];

    /// <summary>Those that a text message may have, whose screen others may see.</summary>
    private static readonly string[] InTexts = [.. InSubjects, "firstName", "when", "deadline", "reachUs"];

    public static IEnumerable<(int Line, string Reason)> OfSubject(TemplateLine subject) =>
        OfLine(subject, "subject", InSubjects, "a subject is seen by others, on a locked screen too");

    public static IEnumerable<(int Line, string Reason)> OfText(TemplateLine text) =>
        OfLine(text, "text", InTexts, "a text message is seen by others, on a locked screen too");

    /// <summary>What the letter's text may not have.</summary>
    public static IEnumerable<(int Line, string Reason)> OfBody(TemplateSource source)
    {
        var lines = source.Body.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var (line, number) = (Tag().Replace(lines[at], "x"), source.BodyLine + at);
            if (Markup().IsMatch(line))
            {
                yield return (number, "HTML is shown as text; use '# title', '## heading', '- list' and '[text](address)'.");
            }

            if (line.StartsWith("###", StringComparison.Ordinal))
            {
                yield return (number, "there are no headings below '##'; use '## '.");
            }

            if (AnyLink().IsMatch(line) && (!LinkAlone().IsMatch(line) || !IsSafe(lines[at])))
            {
                yield return (number, "a link stands on a line of its own and goes to 'https://…', 'mailto:…', 'tel:…', '{{link}}' or '{{joinLink}}'; correct it.");
            }
        }

        if (lines.Count(line => line.StartsWith("# ", StringComparison.Ordinal)) != 1)
        {
            yield return (source.BodyLine, "a letter has one title; write one line that begins with '# '.");
        }
    }

    /// <summary>What a letter must not leave out, by its kind and audience.</summary>
    /// <param name="name">The letter.</param>
    /// <param name="used">The values and blocks that are used.</param>
    public static IEnumerable<string> Missing(TemplateName name, IReadOnlySet<string> used)
    {
        IEnumerable<Essential> essentials = LetterDefinition.Of(name.Kind).Essentials;
        return (name.Audience == LetterAudience.Practitioner ? essentials.Prepend(Essential.Link) : essentials)
            .Where(essential => !essential.Ways.Any(used.Contains))
            .Select(essential => $"the letter does not say {essential.What}; use {string.Join(" or ", essential.Ways.Select(way => $"'{way}'"))}, as a value or a block.");
    }

    private static IEnumerable<(int, string)> OfLine(TemplateLine line, string head, string[] allowed, string why)
    {
        foreach (Match tag in Tag().Matches(line.Text))
        {
            if (!allowed.Contains(tag.Groups["name"].Value))
            {
                yield return (line.Number, $"'{tag.Value}' may not stand in '{head}:', because {why}; take it away, or use {string.Join(", ", allowed.Select(name => $"{{{{{name}}}}}"))}.");
            }
        }

        if (Tag().Replace(line.Text, "").Contains("{{", StringComparison.Ordinal))
        {
            yield return (line.Number, $"a tag in '{head}:' is not closed; write '{{{{reference}}}}'.");
        }
    }

    private static bool IsSafe(string line) =>
        AnyLink().Match(line).Groups["address"].Value is var address
        && (address is "{{link}}" or "{{joinLink}}" || (Tag().Count(address) == 0 && Address().IsMatch(address)));

    [GeneratedRegex(@"\{\{\{?\s*(?<name>[^{}]*?)\s*\}?\}\}")]
    private static partial Regex Tag();

    [GeneratedRegex(@"</?[A-Za-z!][^>]*>|&[A-Za-z#][A-Za-z0-9]*;")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\[[^\]]*\]\((?<address>[^)]*)\)")]
    private static partial Regex AnyLink();

    [GeneratedRegex(@"\A\s*\[[^\]]+\]\([^)]+\)\s*\z")]
    private static partial Regex LinkAlone();

    [GeneratedRegex(@"\A(https://[^\s\\]+|mailto:[^\s\\]+|tel:[+0-9-]+)\z")]
    private static partial Regex Address();
}

using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Letters.Templates;

/// <summary>
/// A template's text, taken apart: lines such as <c>subject: …</c> at its head, an empty line, and the letter. <c>text:</c> is
/// the same as a text message; <c>months:</c> and <c>days:</c> are the words of dates in another language.
/// </summary>
/// <param name="Subject">The subject line.</param>
/// <param name="Short">The text message; null where there is none.</param>
/// <param name="Calendar">How dates are written.</param>
/// <param name="Body">The letter.</param>
/// <param name="BodyLine">The line on which it begins, from 1.</param>
internal sealed record TemplateSource(TemplateLine Subject, TemplateLine? Short, LetterCalendar Calendar, string Body, int BodyLine)
{
    private static readonly string[] Heads = ["subject", "text", "months", "days"];

    public static (TemplateSource? Source, IReadOnlyList<(int Line, string Reason)> Faults) Read(string text, string language)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        List<(int, string)> faults = [];
        Dictionary<string, TemplateLine> heads = new(StringComparer.Ordinal);
        var at = 0;
        for (; at < lines.Length && lines[at].Trim().Length > 0; at++)
        {
            var name = lines[at].Split(':')[0].Trim();
            if (!Heads.Contains(name) || !lines[at].Contains(':', StringComparison.Ordinal))
            {
                faults.Add((at + 1, $"the first lines are 'subject: …' and, where they are wanted, {string.Join(", ", Heads.Skip(1).Select(head => $"'{head}: …'"))}; then an empty line, then the letter."));
                break;
            }

            if (!heads.TryAdd(name, new(at + 1, lines[at][(lines[at].IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())))
            {
                faults.Add((at + 1, $"'{name}' is given twice; take one away."));
            }
        }

        if (heads.GetValueOrDefault("subject") is not { Text.Length: > 0 } subject)
        {
            faults.Add((1, "the first line is not 'subject: …'; add one, such as 'subject: Papers for you ({{reference}})'."));
            return (null, faults);
        }

        var months = Words("months", 12);
        var days = Words("days", 7);
        var calendar = months is null && LetterLanguage.IsEnglish(language) ? LetterCalendar.English : new LetterCalendar(months, months is null ? null : days);
        return (new(subject, heads.GetValueOrDefault("text"), calendar, string.Join('\n', lines.Skip(at)), at + 1), faults);

        IReadOnlyList<string>? Words(string head, int count)
        {
            if (!heads.TryGetValue(head, out var line))
            {
                return null;
            }

            var words = line.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == count)
            {
                return words;
            }

            faults.Add((line.Number, $"'{head}' has {CountWords.Of(words.Length, "word")}; give {count} with commas between them{(head == "days" ? ", from Monday" : ", from January")}."));
            return null;
        }
    }
}

/// <summary>A line of a template.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">What it says.</param>
internal sealed record TemplateLine(int Number, string Text);

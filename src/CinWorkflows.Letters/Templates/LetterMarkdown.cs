using System.Text.RegularExpressions;
using CinWorkflows.Letters.Layout;

namespace CinWorkflows.Letters.Templates;

/// <summary>
/// Reads a filled template: <c># title</c>, <c>## heading</c>, paragraphs, <c>- list</c>, a link <c>[text](address)</c> on a line
/// of its own, and blocks. Everything else is text.
/// </summary>
internal static partial class LetterMarkdown
{
    /// <param name="filled">The template, filled.</param>
    /// <param name="block">What stands for a block.</param>
    /// <returns>The title, null where there is none, and the parts.</returns>
    public static (string? Title, IReadOnlyList<LetterPart> Parts) Read(string filled, Func<string, IReadOnlyList<LetterPart>> block)
    {
        string? title = null;
        List<LetterPart> parts = [];
        List<string> paragraph = [];
        List<string> items = [];
        foreach (var line in Lines(filled))
        {
            if (line.Trim().Length == 0)
            {
                // What a condition leaves empty within a list does not end it.
                Say(paragraph, parts);
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                Say(paragraph, parts);
                items.Add(line[2..].Trim());
            }
            else if (items.Count > 0 && paragraph.Count == 0 && line.StartsWith("  ", StringComparison.Ordinal))
            {
                items[^1] += $"\n{line.Trim()}";
            }
            else
            {
                List(items, parts);
                if (Special(line, block) is { } special)
                {
                    Say(paragraph, parts);
                    parts.AddRange(special);
                }
                else if (line.StartsWith("# ", StringComparison.Ordinal))
                {
                    title ??= LetterMarks.Plain(line[2..].Trim());
                }
                else
                {
                    paragraph.Add(line.Trim());
                }
            }
        }

        Say(paragraph, parts);
        List(items, parts);
        return (title, parts);
    }

    private static IReadOnlyList<LetterPart>? Special(string line, Func<string, IReadOnlyList<LetterPart>> block)
    {
        if (line.StartsWith("## ", StringComparison.Ordinal))
        {
            return [LetterPart.Head(LetterMarks.Plain(line[3..].Trim()))];
        }

        if (line.Trim() is [LetterMarks.BlockStart, .. var name, LetterMarks.BlockEnd])
        {
            return block(name);
        }

        return LinkForm().Match(line) is { Success: true } link
            ? [LetterPart.Go(LetterMarks.Plain(link.Groups["text"].Value), LetterMarks.Plain(link.Groups["address"].Value))]
            : null;
    }

    /// <summary>The lines; one that ends with a backslash goes on in the next.</summary>
    private static IEnumerable<string> Lines(string filled)
    {
        var held = "";
        foreach (var line in filled.ReplaceLineEndings("\n").Split('\n'))
        {
            if (EndsOpen(line))
            {
                held += $"{line}\n";
                continue;
            }

            yield return held + line;
            held = "";
        }
    }

    private static bool EndsOpen(string line) => line.Reverse().TakeWhile(sign => sign == LetterMarks.Escape).Count() % 2 == 1;

    private static void Say(List<string> paragraph, List<LetterPart> parts)
    {
        if (paragraph.Count > 0)
        {
            parts.Add(LetterPart.Say(LetterMarks.Plain(string.Join('\n', paragraph))));
            paragraph.Clear();
        }
    }

    private static void List(List<string> items, List<LetterPart> parts)
    {
        if (items.Where(item => item.Length > 0).Select(LetterMarks.Plain).ToList() is { Count: > 0 } said)
        {
            parts.Add(LetterPart.List(said));
        }

        items.Clear();
    }

    [GeneratedRegex(@"\A\s*\[(?<text>(?:\\.|[^\]\\])+)\]\((?<address>(?:\\.|[^)\\\s])+)\)\s*\z", RegexOptions.Singleline)]
    private static partial Regex LinkForm();
}

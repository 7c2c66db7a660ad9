using System.Text;
using System.Text.Json;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>What is wrong with a text that is not JSON, for somebody who writes none otherwise.</summary>
internal static class JsonWords
{
    /// <summary>The fault in words, and what to do.</summary>
    public static string Of(JsonException exception, ReadOnlySpan<byte> text)
    {
        var message = exception.Message;
        return At(exception, text) switch
        {
            '“' or '”' or '„' or '«' or '»' => "there is a curly quotation mark here: type a straight one (\") instead; a word processor has changed it.",
            '‘' or '’' or '\'' => "names and texts stand in straight double quotation marks (\"), not in single ones.",
            '–' or '—' or '−' => "there is a long dash here: a number takes the short one (-) of the keyboard.",
            '\u00A0' => "there is a space here that only looks like one, from a word processor or a web page: type it anew.",
            '/' => "a remark cannot stand in a pack: take it out, or put it into a 'why'.",
            _ when message.Contains("trailing comma", StringComparison.Ordinal) => "there is a comma after the last entry: take it out.",
            '}' or ']' when message.Contains("Expected a property name", StringComparison.Ordinal) || message.Contains("start of a property", StringComparison.Ordinal) => "there is a comma after the last entry: take it out.",
            '"' or '{' or '[' when message.Contains("after a value", StringComparison.Ordinal) => "a comma is missing between this entry and the one before it.",
            _ when message.Contains("Expected depth to be zero", StringComparison.Ordinal) || message.Contains("reached end of data", StringComparison.OrdinalIgnoreCase) => "the text ends before everything is closed: a }, a ] or a quotation mark is missing.",
            _ when message.Contains("within a JSON string", StringComparison.Ordinal) => "a text ends on the line on which it begins: close its quotation mark, or put it on one line.",
            _ => Plain(message),
        };
    }

    /// <summary>The character at which reading stopped; none at the end of the text.</summary>
    private static char? At(JsonException exception, ReadOnlySpan<byte> text)
    {
        var (line, place) = (exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
        for (; line > 0; line--)
        {
            var end = text.IndexOf((byte)'\n');
            if (end < 0)
            {
                return null;
            }

            text = text[(end + 1)..];
        }

        if (place >= text.Length)
        {
            return null;
        }

        _ = Rune.DecodeFromUtf8(text[(int)place..], out var found, out _);
        return found.IsBmp ? (char)found.Value : null;
    }

    private static string Plain(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var said = end < 0 ? message : message[..end];
        return said.Contains("reader options", StringComparison.Ordinal) ? "the text goes on after the end of the pack, or is no JSON here." : said;
    }
}

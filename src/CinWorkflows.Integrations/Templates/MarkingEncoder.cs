using System.Text;
using HandlebarsDotNet;

namespace CinWorkflows.Integrations.Templates;

/// <summary>Writes values in the form in which they are text only.</summary>
internal sealed class MarkingEncoder(Func<string, string> mark) : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode(string? text, TextWriter target) => target.Write(mark(text ?? ""));

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var whole = new StringBuilder();
        while (text?.MoveNext() == true)
        {
            whole.Append(text.Current);
        }

        Encode(whole, target);
    }
}

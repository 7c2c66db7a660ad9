namespace CinWorkflows.Infra.Tests.Templates;

/// <summary>Reads an expression of a template, such as <c>format('nsg-{0}', parameters('name'))</c>.</summary>
internal sealed class ExpressionReader
{
    private readonly string _text;
    private int _at;

    private ExpressionReader(string text) => _text = text;

    private char Here => _at < _text.Length ? _text[_at] : '\0';

    public static Value Read(string text)
    {
        var reader = new ExpressionReader(text);
        var value = reader.Next();
        return reader._at == text.Length ? value : throw reader.Unreadable();
    }

    private Value Next()
    {
        var value = Here == '\'' ? Literal() : char.IsAsciiDigit(Here) || Here == '-' ? new PlainValue(While(IsOfNumber)) : Call();
        while (Here is '.' or '[')
        {
            value = Take('.') ? new MemberValue(value, While(IsOfName), null) : Indexed(value);
        }

        return value;
    }

    private TextValue Literal()
    {
        var start = ++_at;
        while (Here != '\'' || _text.AsSpan(_at).StartsWith("''"))
        {
            _at += Here switch { '\0' => throw Unreadable(), '\'' => 2, _ => 1 };
        }

        return new TextValue(_text[start.._at++].Replace("''", "'", StringComparison.Ordinal));
    }

    private Value Call()
    {
        var function = While(one => IsOfName(one) || one == '.');
        var arguments = function.Length == 0 || !Take('(') ? throw Unreadable() : Arguments();
        return function switch
        {
            "true" or "false" or "null" => new PlainValue(function),
            "createArray" => new ListValue(arguments),
            "createObject" when arguments.Where((argument, place) => place % 2 == 0).All(name => name is TextValue) =>
                new ObjectValue([.. arguments.Chunk(2).Select(pair => (pair[0].Content, pair[1]))]),
            _ => new CallValue(function, arguments),
        };
    }

    private List<Value> Arguments()
    {
        List<Value> arguments = [];
        while (!Take(')'))
        {
            arguments.Add(Next());
            if (Take(','))
            {
                While(char.IsWhiteSpace);
            }
        }

        return arguments;
    }

    private MemberValue Indexed(Value value)
    {
        _at++;
        var index = Next();
        return Take(']') ? new MemberValue(value, "", index) : throw Unreadable();
    }

    private bool Take(char one)
    {
        var there = Here == one;
        _at += there ? 1 : 0;
        return there;
    }

    private string While(Func<char, bool> holds)
    {
        var start = _at;
        while (_at < _text.Length && holds(Here))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private static bool IsOfName(char one) => char.IsAsciiLetterOrDigit(one) || one == '_';

    private static bool IsOfNumber(char one) => char.IsAsciiDigit(one) || one is '-' or '.';

    private FormatException Unreadable() => new($"No expression from place {_at} on: {_text}");
}

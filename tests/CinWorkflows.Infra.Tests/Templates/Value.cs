using System.Text.Json;

namespace CinWorkflows.Infra.Tests.Templates;

/// <summary>
/// A value of a compiled template. The compiler writes an object as JSON or, inside an expression, as a call of createObject: here both
/// are the same object, and likewise for lists and plain values.
/// </summary>
internal abstract record Value
{
    /// <summary>How an expression writes it.</summary>
    public abstract string Text { get; }

    /// <summary>The text of a string without its quotes, of anything else as an expression writes it.</summary>
    public virtual string Content => Text;

    public virtual IReadOnlyList<Value> Parts => [];

    public static Value Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new ObjectValue([.. json.EnumerateObject().Select(property => (property.Name, Of(property.Value)))]),
        JsonValueKind.Array => new ListValue([.. json.EnumerateArray().Select(Of)]),
        JsonValueKind.String => OfString(json.GetString()!),
        _ => new PlainValue(json.GetRawText()),
    };

    /// <summary>This value and every one inside, of a kind.</summary>
    public IEnumerable<T> All<T>()
        where T : Value => Everything().OfType<T>();

    /// <summary>The value of a property, looked up by its path; null where the object has none.</summary>
    public Value? At(string path) => path.Split('/').Aggregate((Value?)this, (value, name) => (value as ObjectValue)?.Properties.FirstOrDefault(property => property.Name == name).Content);

    public sealed override string ToString() => Text;

    private IEnumerable<Value> Everything() => Parts.SelectMany(part => part.Everything()).Prepend(this);

    private static Value OfString(string text) =>
        text.StartsWith("[[", StringComparison.Ordinal) ? new TextValue(text[1..])
        : text.StartsWith('[') && text.EndsWith(']') ? ExpressionReader.Read(text[1..^1])
        : new TextValue(text);
}

internal sealed record TextValue(string Literal) : Value
{
    public override string Text => $"'{Literal.Replace("'", "''", StringComparison.Ordinal)}'";

    public override string Content => Literal;
}

/// <summary>A number, true, false or null.</summary>
internal sealed record PlainValue(string Written) : Value
{
    public override string Text => Written;
}

internal sealed record ObjectValue(IReadOnlyList<(string Name, Value Content)> Properties) : Value
{
    public override string Text => $"createObject({string.Join(", ", Properties.Select(property => $"{new TextValue(property.Name).Text}, {property.Content.Text}"))})";

    public override IReadOnlyList<Value> Parts => [.. Properties.Select(property => property.Content)];
}

internal sealed record ListValue(IReadOnlyList<Value> Items) : Value
{
    public override string Text => $"createArray({string.Join(", ", Items.Select(item => item.Text))})";

    public override IReadOnlyList<Value> Parts => Items;
}

internal sealed record CallValue(string Function, IReadOnlyList<Value> Arguments) : Value
{
    public override string Text => $"{Function}({string.Join(", ", Arguments.Select(argument => argument.Text))})";

    public override IReadOnlyList<Value> Parts => Arguments;
}

/// <summary>What is read out of another value, by name or by index.</summary>
internal sealed record MemberValue(Value Whole, string Name, Value? Index) : Value
{
    public override string Text => Index is null ? $"{Whole.Text}.{Name}" : $"{Whole.Text}[{Index.Text}]";

    public override IReadOnlyList<Value> Parts => Index is null ? [Whole] : [Whole, Index];
}

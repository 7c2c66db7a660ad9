using System.Text.Json;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>A value of a pack's text, with its place.</summary>
/// <param name="Path">Where it is, as a JSON path.</param>
/// <param name="Line">On which line, counted from 1: that of its name, where it has one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text of a string, or the digits of a number.</param>
internal sealed record PackNode(string Path, int Line, JsonValueKind Kind, string Text = "")
{
    public IReadOnlyList<(string Name, PackNode Value)> Properties { get; init; } = [];

    public IReadOnlyList<PackNode> Items { get; init; } = [];

    public string InWords => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    public PackNode? Find(string name) => Properties.FirstOrDefault(property => property.Name == name).Value;
}

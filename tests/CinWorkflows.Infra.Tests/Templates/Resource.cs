using CinWorkflows.Infra.Tests.Syntax;

namespace CinWorkflows.Infra.Tests.Templates;

/// <summary>A resource that a Bicep file makes, or one that it refers to.</summary>
internal sealed record Resource(Declaration Declared, string Type, string ApiVersion, bool Existing, SyntaxNode Body)
{
    public string Symbol => Declared.Name;

    public string Place => $"{Declared.Place} ({Type})";

    public SyntaxNode? At(string path) => Body.At(path);

    /// <summary>What is wrong with a property that must have one value; nothing if it has it.</summary>
    public IEnumerable<string> Wants(string path, params string[] values)
    {
        var found = At(path)?.Text;
        if (found is null || !values.Contains(found))
        {
            yield return $"{Place}: {path} is {found ?? "not set"}, wanted {string.Join(" or ", values)}";
        }
    }

    public static Resource Of(Declaration declared)
    {
        var type = declared.Node.Parts.First(part => part.Kind == "string").Value.Split('@');
        return new Resource(
            declared,
            type[0],
            type.Length > 1 ? type[1] : "",
            declared.Node.Children.Any(child => child.Kind == "existing"),
            declared.Value!.Body);
    }
}

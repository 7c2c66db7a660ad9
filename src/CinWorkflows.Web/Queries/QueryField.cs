using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace CinWorkflows.Web.Queries;

/// <summary>A parameter of a list: by which it is read, checked and described.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it asks for.</param>
/// <param name="Type">What its value is.</param>
/// <param name="Format">Its format; null for none.</param>
/// <param name="Choices">The values that it may have; null where any will do.</param>
internal sealed record QueryField(
    string Name,
    string Description,
    JsonSchemaType Type = JsonSchemaType.String,
    string? Format = null,
    IReadOnlyList<string>? Choices = null)
{
    public static QueryField Text(string name, string description) => new(name, description);

    public static QueryField Flag(string name, string description) => new(name, description, JsonSchemaType.Boolean);

    public static QueryField Number(string name, string description) => new(name, description, JsonSchemaType.Integer, "int32");

    public static QueryField Date(string name, string description) => new(name, description, Format: "date");

    public static QueryField Choice<T>(string name, string description)
        where T : struct, Enum => new(name, description, Choices: Json.Choices.Of(typeof(T)));

    public OpenApiParameter Describe() => new()
    {
        Name = Name,
        In = ParameterLocation.Query,
        Description = Description,
        Schema = new OpenApiSchema { Type = Type, Format = Format, Enum = Choices?.Select(choice => (JsonNode)choice!).ToList() },
    };
}

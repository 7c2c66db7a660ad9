using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CinWorkflows.Domain.Duties;
using CinWorkflows.Domain.Policies;
using CinWorkflows.Domain.Policies.Reading;

namespace CinWorkflows.Domain.Tests.Policies;

/// <summary>
/// The schema's lists of duties follow from the definitions of duties: run the test with CIN_WRITE_SCHEMA set after defining another,
/// and its entry is written, with its title for a description.
/// </summary>
public sealed class DutiesInSchemaTests
{
    [Theory]
    [InlineData("duties", "duty", false)]
    [InlineData("transferDuties", "transferDuty", true)]
    public void The_schema_lists_the_duties_of_the_definitions(string section, string shape, bool ofTransfers)
    {
        var file = Path.Combine(Path.GetDirectoryName(Here())!, "../../../src/CinWorkflows.Domain/Policies/policy-pack.schema.json");
        if (Environment.GetEnvironmentVariable("CIN_WRITE_SCHEMA") is not null)
        {
            File.WriteAllText(file, With(File.ReadAllText(file), section, shape, ofTransfers));
            return;
        }

        Assert.Equal(With(PackSchema.Json, section, shape, ofTransfers), PackSchema.Json);
    }

    private static string With(string schema, string section, string shape, bool ofTransfers)
    {
        var now = JsonNode.Parse(schema)!["$defs"]![section]!["properties"]!.AsObject();
        var defined = DutyDefinition.All
            .Where(duty => duty.Kind != DutyKind.FurtherDuty && (duty.Side != TransferSide.None) == ofTransfers)
            .ToDictionary(duty => Vocabulary<DutyKind>.Word(duty.Kind), duty => $"{duty.Title(DutyWords.Of(pack: null))}.");
        var words = now.Select(entry => entry.Key).Where(defined.ContainsKey)
            .Concat(defined.Keys.Where(word => !now.ContainsKey(word)).Order(StringComparer.Ordinal))
            .ToList();
        var required = string.Join(",\n", words.Select(word => $"        \"{word}\""));
        var properties = string.Join(
            ",\n",
            words.Select(word => $"        \"{word}\": {{ \"description\": \"{now[word]?["description"] ?? defined[word]}\", \"$ref\": \"#/$defs/{shape}\" }}"));
        return Section(section).Replace(
            schema,
            found => $"{found.Groups[1].Value}\"required\": [\n{required}\n      ],\n      \"properties\": {{\n{properties}\n      }}\n    }}",
            1);
    }

    /// <summary>A definition of the schema from its name to the brace that ends it.</summary>
    private static Regex Section(string name) =>
        new($"(    \"{name}\": \\{{\n(?:      \"(?:description|type|additionalProperties)\": .*\n)+      )\"required\": \\[[^\\]]*\\],\n      \"properties\": \\{{\n(?:        .*\n)*      \\}}\n    \\}}");

    private static string Here([CallerFilePath] string here = "") => here;
}

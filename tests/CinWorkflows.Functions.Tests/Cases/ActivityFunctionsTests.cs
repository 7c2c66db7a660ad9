using System.Text;
using CinWorkflows.Workflows;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Functions.Tests.Cases;

/// <summary>
/// The activity functions follow from the catalog: run this with CIN_WRITE_FUNCTIONS set after adding an activity, and its function
/// is written.
/// </summary>
public sealed class ActivityFunctionsTests
{
    private const string Functions = "src/CinWorkflows.Functions/Cases/ActivityFunctions.Catalog.cs";

    [Fact]
    public void The_functions_are_those_that_the_catalog_gives()
    {
        var expected = Written();
        if (Environment.GetEnvironmentVariable("CIN_WRITE_FUNCTIONS") is not null)
        {
            File.WriteAllText(Repository.Path(Functions), expected);
            return;
        }

        Assert.Equal(expected, File.ReadAllText(Repository.Path(Functions)));
    }

    private static string Written()
    {
        using var app = new TestApp();
        using var services = app.Services().BuildServiceProvider();
        var activities = CinWorkflowsCatalog.Create().Activities
            .Select(entry => (Name: entry.Key, Input: entry.Value(services).InputType))
            .OrderBy(activity => activity.Name, StringComparer.Ordinal)
            .ToList();
        var namespaces = activities.Select(activity => activity.Input.Namespace!)
            .Where(name => name.StartsWith("CinWorkflows.", StringComparison.Ordinal))
            .Append("Microsoft.Azure.Functions.Worker")
            .Distinct()
            .Order(StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append(string.Concat(namespaces.Select(name => $"using {name};\n")));
        text.Append("\nnamespace CinWorkflows.Functions.Cases;\n\n/// <content>Written from the catalog by its test: see ActivityFunctionsTests.</content>\n");
        text.Append("public sealed partial class ActivityFunctions\n{\n");
        text.Append(string.Join("\n", activities.Select(FunctionOf)));
        return text.Append("}\n").ToString();
    }

    private static string FunctionOf((string Name, Type Input) activity) => $"""
            /// <summary>Runs the activity of that name.</summary>
            [Function("{activity.Name}")]
            public Task<object?> {activity.Name}Async([ActivityTrigger] {NameOf(activity.Input)} input, FunctionContext invocation) => RunAsync(input, invocation);

        """.ReplaceLineEndings("\n");

    private static string NameOf(Type type) => type == typeof(string) ? "string" : type.Name;
}

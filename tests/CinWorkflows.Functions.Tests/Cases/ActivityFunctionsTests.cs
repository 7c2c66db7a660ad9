using System.Text;
using CinWorkflows.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Functions.Tests.Cases;

/// <summary>
/// The activity functions follow from the catalog: run this with CIN_WRITE_FUNCTIONS set after adding an activity, and its function
/// is written.
/// </summary>
public sealed class ActivityFunctionsTests
{
    private const string Functions = "src/CinWorkflows.Functions/Cases/ActivityFunctions.cs";

    private const string Head = """
        /// <summary>
        /// One function for each activity of the catalog, by its name there, with the activity's own input. The activity is made by the
        /// catalog, in the services of the invocation. This file is written from the catalog by its test: see ActivityFunctionsTests.
        /// </summary>
        public sealed class ActivityFunctions(WorkflowCatalog catalog)
        {
        """;

    private const string Tail = """
            private Task<object?> RunAsync(object input, FunctionContext invocation)
            {
                var name = invocation.FunctionDefinition.Name;
                var activity = catalog.Activities[name](invocation.InstanceServices);
                return activity.RunAsync(new(name, InstanceOf(invocation)), input, invocation.CancellationToken);
            }

            private static string InstanceOf(FunctionContext invocation) =>
                invocation.BindingContext.BindingData.GetValueOrDefault("instanceId")?.ToString()
                ?? throw new InvalidOperationException($"The trigger of '{invocation.FunctionDefinition.Name}' did not say which instance called it.");
        }
        """;

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
            .Append("CinWorkflows.Workflows.Runtime")
            .Append("Microsoft.Azure.Functions.Worker")
            .Distinct()
            .Order(StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append(string.Concat(namespaces.Select(name => $"using {name};\n")));
        text.Append("\nnamespace CinWorkflows.Functions.Cases;\n\n").Append(Head.ReplaceLineEndings("\n")).Append('\n');
        text.Append(string.Join("\n", activities.Select(FunctionOf)));
        return text.Append('\n').Append(Tail.ReplaceLineEndings("\n")).Append('\n').ToString();
    }

    private static string FunctionOf((string Name, Type Input) activity) => $"""
            /// <summary>Runs the activity of that name.</summary>
            [Function("{activity.Name}")]
            public Task<object?> {activity.Name}Async([ActivityTrigger] {NameOf(activity.Input)} input, FunctionContext invocation) => RunAsync(input, invocation);

        """.ReplaceLineEndings("\n");

    private static string NameOf(Type type) => type == typeof(string) ? "string" : type.Name;
}

using CinWorkflows.Workflows;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Functions.Tests.Cases;

/// <summary>The catalog and the functions name the same things: what one of them lacks would fail only when a case came to it.</summary>
public sealed class CatalogAgreementTests
{
    private static readonly WorkflowCatalog Catalog = CinWorkflowsCatalog.Create();

    [Fact]
    public void Every_workflow_has_one_function_and_every_such_function_a_workflow() =>
        Assert.Equal(Catalog.Workflows.Keys.Order(), ProductFunctions.With<OrchestrationTriggerAttribute>().Keys.Order());

    [Fact]
    public void Every_activity_has_one_function_and_every_such_function_an_activity() =>
        Assert.Equal(Catalog.Activities.Keys.Order(), ProductFunctions.With<ActivityTriggerAttribute>().Keys.Order());

    [Fact]
    public void A_workflow_function_takes_the_context_and_gives_what_the_workflow_gives()
    {
        foreach (var (name, parameter) in ProductFunctions.With<OrchestrationTriggerAttribute>())
        {
            Assert.Equal(typeof(TaskOrchestrationContext), parameter.ParameterType);
            var given = ((System.Reflection.MethodInfo)parameter.Member).ReturnType.GetGenericArguments().Single();
            Assert.Equal(Catalog.Workflows[name]().GetType().BaseType!.GetGenericArguments()[1], given);
        }
    }

    [Fact]
    public void An_activity_function_takes_the_input_of_its_activity()
    {
        using var app = new TestApp();
        using var services = app.Services().BuildServiceProvider();
        foreach (var (name, parameter) in ProductFunctions.With<ActivityTriggerAttribute>())
        {
            var activity = Catalog.Activities[name](services);
            Assert.True(activity.InputType == parameter.ParameterType, $"{name} takes {activity.InputType.Name}, its function {parameter.ParameterType.Name}.");
        }
    }

    [Fact]
    public void No_two_functions_have_one_name()
    {
        var names = ProductFunctions.All.Select(ProductFunctions.NameOf).ToList();

        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public void Every_function_is_public_where_the_platform_finds_it() =>
        Assert.All(ProductFunctions.All, function => Assert.True(function.IsPublic && function.DeclaringType!.IsPublic, ProductFunctions.NameOf(function)));
}

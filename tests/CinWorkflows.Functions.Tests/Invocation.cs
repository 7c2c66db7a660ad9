using Microsoft.Azure.Functions.Worker;
using Moq;

namespace CinWorkflows.Functions.Tests;

/// <summary>An invocation as the platform describes it to a function.</summary>
internal static class Invocation
{
    public static FunctionContext Of(string function, string? instanceId, IServiceProvider services)
    {
        var data = new Dictionary<string, object?>();
        if (instanceId is not null)
        {
            data["instanceId"] = instanceId;
        }

        var context = new Mock<FunctionContext>();
        context.Setup(invocation => invocation.FunctionDefinition).Returns(Mock.Of<FunctionDefinition>(definition => definition.Name == function));
        context.Setup(invocation => invocation.BindingContext).Returns(Mock.Of<BindingContext>(binding => binding.BindingData == data));
        context.Setup(invocation => invocation.InstanceServices).Returns(services);
        return context.Object;
    }
}

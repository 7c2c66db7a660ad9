using Microsoft.Azure.Functions.Worker;

namespace CinWorkflows.Functions.Tests.Http;

public sealed class HttpFunctionTests
{
    private static readonly HttpTriggerAttribute Trigger =
        (HttpTriggerAttribute)ProductFunctions.With<HttpTriggerAttribute>().Single().Value.GetCustomAttributes(typeof(HttpTriggerAttribute), false).Single();

    [Fact]
    public void One_function_takes_every_address() => Assert.Equal("{*path}", Trigger.Route);

    [Fact]
    public void It_takes_every_method_that_an_endpoint_answers() =>
        Assert.Equal(["delete", "get", "head", "options", "patch", "post", "put"], Trigger.Methods!.Order());

    [Fact]
    public void Who_may_do_what_is_decided_by_the_product_and_not_by_keys_of_the_platform() => Assert.Equal(AuthorizationLevel.Anonymous, Trigger.AuthLevel);
}

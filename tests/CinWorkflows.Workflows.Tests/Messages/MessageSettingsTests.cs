using CinWorkflows.Letters.Composing;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Workflows.Tests.Messages;

public class MessageSettingsTests
{
    [Theory]
    [InlineData("https://cin.example")]
    [InlineData("https://cin.example/")]
    public void PageOf_BaseWithOrWithoutSlash_OneSlash(string address) =>
        Assert.Equal("https://cin.example/cases/C1", new MessageSettings(new("", "a@b.example"), address).PageOf("C1"));

    [Theory]
    [InlineData("")]
    [InlineData("cin.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc")]
    public void BaseAddress_NotHttp_Refused(string address) =>
        Assert.Throws<ArgumentException>(() => new MessageSettings(new("", "a@b.example"), address));

    [Fact]
    public void AddCinWorkflowsMessages_Registers_ComposerAndDispatch()
    {
        var services = new ServiceCollection().AddCinWorkflowsMessages(TestCase.Settings);

        Assert.Contains(services, service => service.ServiceType == typeof(MessageComposer));
        Assert.Contains(services, service => service.ServiceType == typeof(OutboxDispatch));
        Assert.Contains(services, service => service.ImplementationInstance is MessageSettings);
    }
}

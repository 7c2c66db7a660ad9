using CinWorkflows.Integrations.Email;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Integrations.Tests.Email;

public sealed class EmlFileRegistrationTests
{
    [Fact]
    public void AddEmlFiles_RegistersOneChannelForTheWholeProcess()
    {
        var services = new ServiceCollection().AddEmlFiles("outbox");

        var channel = Assert.Single(services, service => service.ServiceType == typeof(IMessageChannel));
        Assert.Equal(ServiceLifetime.Singleton, channel.Lifetime);
        Assert.IsType<EmlFileChannel>(channel.ImplementationInstance);
    }

    [Fact]
    public void AddEmlFiles_WithoutAFolder_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddEmlFiles(" "));
}

using AzureSdkStandIns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

public class FunctionsApplicationBuilder
{
    internal FunctionsApplicationBuilder()
    {
    }

    public ConfigurationManager Configuration => throw new NotSupportedException(StandIn.Message);

    public IHostEnvironment Environment => throw new NotSupportedException(StandIn.Message);

    public ILoggingBuilder Logging => throw new NotSupportedException(StandIn.Message);

    public IServiceCollection Services => throw new NotSupportedException(StandIn.Message);

    public IHost Build() => throw new NotSupportedException(StandIn.Message);
}

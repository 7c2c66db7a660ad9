using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests;

/// <summary>A port as it is, which tells by name of each call.</summary>
public class Watched<TPort> : DispatchProxy
    where TPort : class
{
    private TPort _port = null!;
    private Action<string> _onCall = _ => { };

    /// <summary>Puts it before whatever implements the port.</summary>
    public static void Add(IServiceCollection services, Action<string> onCall)
    {
        var known = services.Last(service => service.ServiceType == typeof(TPort));
        services.AddSingleton(provider =>
        {
            var port = Create<TPort, Watched<TPort>>();
            var watched = (Watched<TPort>)(object)port;
            watched._port = (TPort)(known.ImplementationFactory?.Invoke(provider) ?? known.ImplementationInstance ?? ActivatorUtilities.CreateInstance(provider, known.ImplementationType!));
            watched._onCall = onCall;
            return port;
        });
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _onCall(targetMethod!.Name);
        return targetMethod.Invoke(_port, args);
    }
}

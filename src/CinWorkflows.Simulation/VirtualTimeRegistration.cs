using CinWorkflows.Embedded.Time;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Simulation;

/// <summary>Registers a clock that stands still until it is moved on, and the embedded engine as what runs on it.</summary>
internal static class VirtualTimeRegistration
{
    public static IServiceCollection AddVirtualTime(this IServiceCollection services, DateTimeOffset start) => services
        .AddLogging()
        .AddSingleton(new VirtualTime(start))
        .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<VirtualTime>())
        .AddSingleton<IVirtualRuntime, EmbeddedRuntime>();
}

using CinWorkflows.Workflows.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Workflows.SiblingCases;

/// <summary>Registers what looks for people on the other cases of the authority.</summary>
public static class SiblingCasesRegistration
{
    /// <summary>Adds <see cref="IOtherCases"/>. The host brings the record, the packs, the register and the clock.</summary>
    public static IServiceCollection AddSiblingCases(this IServiceCollection services) => services
        .AddSingleton<ToldBefore>()
        .AddSingleton<RestrictedOnSiblings>()
        .AddSingleton<IOtherCases>(provider => provider.GetRequiredService<RestrictedOnSiblings>());
}

using CinWorkflows.Cases.Packs;
using CinWorkflows.Integrations.Calendar;
using CinWorkflows.Integrations.TransferPacks;
using CinWorkflows.Workflows;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.SiblingCases;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Integrations.Hosting;

/// <summary>What every host has, whatever runs its workflows and wherever its record is.</summary>
public static class CaseWorkflowsRegistration
{
    /// <summary>Adds the policy packs, the workflows, the case register, what looks on the cases of brothers and sisters, transfer packs and calendar feeds.</summary>
    /// <param name="services">The container.</param>
    /// <param name="packs">The policy packs that are in use.</param>
    public static IServiceCollection AddCaseWorkflows(this IServiceCollection services, PackLibrary packs) => services
        .AddSingleton(packs)
        .AddSingleton(CinWorkflowsCatalog.Create())
        .AddTransferPackFiles()
        .AddFeedWriter()
        .AddCaseRegister()
        .AddSiblingCases();
}

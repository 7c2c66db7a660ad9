using CinWorkflows.Workflows.Gauges;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Workflows.Register;

/// <summary>Registers what takes commands and keeps record and workflows in step.</summary>
public static class RegisterRegistration
{
    /// <summary>
    /// Adds <see cref="CaseRegister"/>, <see cref="ActCheck"/>, <see cref="PossibleActs"/>, <see cref="WorkflowRebuild"/>, <see cref="StoreComparison"/>, <see cref="Reconciliation"/> and the gauges that it reads. The host brings the record, the
    /// packs, the calendars, the workflows' client and the clock.
    /// </summary>
    public static IServiceCollection AddCaseRegister(this IServiceCollection services) => services
        .AddSingleton<CaseRegister>()
        .AddSingleton<ActCheck>()
        .AddSingleton<PossibleActs>()
        .AddSingleton<WorkflowRebuild>()
        .AddSingleton<StoreComparison>()
        .AddSingleton<ServiceGauges>()
        .AddSingleton<Reconciliation>();
}

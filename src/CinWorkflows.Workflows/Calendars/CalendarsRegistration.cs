using CinWorkflows.Workflows.Ports.Calendar;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CinWorkflows.Workflows.Calendars;

/// <summary>Registers the calendars of the authorities.</summary>
public static class CalendarsRegistration
{
    /// <summary>Adds <see cref="AuthorityCalendars"/>; without changes of bank holidays unless the host brings its own <see cref="IHolidayChanges"/>.</summary>
    public static IServiceCollection AddAuthorityCalendars(this IServiceCollection services)
    {
        services.TryAddSingleton<IHolidayChanges, NoHolidayChanges>();
        services.TryAddSingleton<AuthorityCalendars>();
        return services;
    }
}

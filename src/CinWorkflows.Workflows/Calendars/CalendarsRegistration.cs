using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CinWorkflows.Workflows.Calendars;

/// <summary>Registers the calendars of the authorities.</summary>
public static class CalendarsRegistration
{
    /// <summary>
    /// Adds <see cref="AuthorityCalendars"/>; without changes of bank holidays and without school terms unless the record or the
    /// host brings its own <see cref="IHolidayChanges"/> and <see cref="ISchoolTerms"/>.
    /// </summary>
    public static IServiceCollection AddAuthorityCalendars(this IServiceCollection services)
    {
        services.TryAddSingleton<IHolidayChanges, NoHolidayChanges>();
        services.TryAddSingleton<ISchoolTerms, NoSchoolTerms>();
        services.TryAddSingleton<AuthorityCalendars>();
        return services;
    }
}

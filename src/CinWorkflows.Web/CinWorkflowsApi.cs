using CinWorkflows.Letters.Previews;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.AccessLogs;
using CinWorkflows.Web.Attention;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Cases.Actions;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Documents;
using CinWorkflows.Web.Doors;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Exchange;
using CinWorkflows.Web.Feeds;
using CinWorkflows.Web.Health;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Proxies;
using CinWorkflows.Web.Retention;
using CinWorkflows.Web.Settings;
using CinWorkflows.Web.Staff;
using CinWorkflows.Web.Terms;
using CinWorkflows.Web.TransferPacks;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Feeds;
using CinWorkflows.Workflows.Holidays;
using CinWorkflows.Workflows.Meetings.Proposals;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Readers;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.Retention;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web;

/// <summary>The HTTP API, for any ASP.NET Core pipeline.</summary>
public static class CinWorkflowsApi
{
    /// <summary>
    /// Adds what the API needs besides the ports (acts, cases, documents, staff, workflows, bank holidays, school terms, calendar feeds and their writer), the packs and
    /// the settings of messages, which the host brings. Every endpoint of the host that names no policy of its own is closed too.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="signIn">Who is believed; null lets in this machine at most, and only while the host allows it.</param>
    /// <param name="proxies">Which proxies are believed; null for none.</param>
    /// <exception cref="InvalidOperationException">A proxy is believed where nobody signs in.</exception>
    public static IServiceCollection AddCinWorkflowsApi(this IServiceCollection services, SignInSettings? signIn = null, ProxySettings? proxies = null)
    {
        services.AddProxies(proxies, signIn);
        services.AddOptions<CinWorkflowsApiOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddAuthorityCalendars();
        services.AddLetterTemplates();
        services.TryAddSingleton<CaseRegister>();
        services.TryAddTransient<ActCheck>();
        services.TryAddTransient<PossibleActs>();
        services.TryAddSingleton<IMeetingCalendars, NoMeetingCalendars>();
        services.TryAddTransient<MeetingProposals>();
        services.TryAddSingleton<ContentCheck>();
        services.TryAddTransient<StaffPositions>();
        services.AddHttpContextAccessor();
        services.TryAddScoped<RequestReader>();
        services.TryAddScoped<ReadableCases>();
        services.TryAddScoped<AccessTrace>();
        services.TryAddScoped<ActDoor>();
        services.TryAddScoped<RefusedCases>();
        services.TryAddScoped<IStaffDoor, StaffDoor>();
        services.TryAddScoped<IHandoverDoor, HandoverDoor>();
        services.TryAddScoped<IOversightDoor, OversightDoor>();
        services.TryAddScoped<IDocumentDoor, DocumentDoor>();
        services.TryAddScoped<IPagePermits, PagePermits>();
        services.TryAddScoped<IRetentionDoor, RetentionDoor>();
        services.TryAddScoped<ISubjectAccessDoor, SubjectAccessDoor>();
        services.TryAddScoped<IDirectoryDoor, DirectoryDoor>();
        services.TryAddScoped<ICalendarDoor, CalendarDoor>();
        services.TryAddScoped<IAttentionDoor, AttentionDoor>();
        services.TryAddScoped<StaffKeeping>();
        services.TryAddScoped<TeamKeeping>();
        services.TryAddScoped<TermKeeping>();
        services.TryAddScoped<AttentionReading>();
        services.TryAddScoped<DocumentIntake>();
        services.TryAddScoped<DocumentReading>();
        services.TryAddScoped<StaffChange>();
        services.TryAddScoped<AccessLogDoor>();
        services.TryAddScoped<AccessLogAnswering>();
        services.TryAddScoped<DestroyedCase>();
        services.TryAddScoped<Overseer>();
        services.TryAddScoped<OverseenOrders>();
        services.TryAddScoped<LegalHolding>();
        services.AddRetention();
        services.TryAddTransient<TakeUp>();
        services.TryAddTransient<CaseDescription>();
        services.TryAddTransient<SignatureDescription>();
        services.TryAddTransient<TimelineDescription>();
        services.TryAddTransient<CommandAnswering>();
        services.TryAddTransient<FieldChoices>();
        services.TryAddTransient<HolidayRollout>();
        services.TryAddTransient<WorkflowRebuild>();
        services.TryAddTransient<CalendarFeeds>();
        services.TryAddSingleton<FeedRate>();
        services.TryAddSingleton<ExchangeRate>();
        services.TryAddSingleton<IExchangeSeal, NoExchangeSeal>();
        services.TryAddSingleton(IntakeTeams.None);
        services.TryAddSingleton<OwnAuthorities>();
        services.TryAddTransient<ExchangeInbox>();

        services.AddSingleton<IStartupFilter, ProblemsEverywhere>();
        services.AddTransferPackServing(signIn);
        services.AddAccess(signIn);

        services.AddSingleton<IDeveloperPageExceptionFilter, NoDeveloperPage>();

        // The framework logs the address of every request, and that of a feed is a secret.
        services.Configure<LoggerFilterOptions>(log => log.AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        services.AddSingleton<IHostWatch, RecordWatch>();
        services.AddSingleton<HostWatching>();
        services.AddSingleton<IConfigureOptions<HealthCheckServiceOptions>, WatchCheck.Registrations>();
        services.AddHealthChecks().AddCheck<CalendarsAreRead>(CalendarsAreRead.Name).AddCheck<NothingWaitsForIt>(NothingWaitsForIt.Name);
        services.ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));
        services.AddOpenApi(ApiDescription.Document, ApiDescription.Configure);
        return services;
    }

    /// <summary>Maps the endpoints. The pipeline needs authorization; without it every endpoint fails.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    public static IEndpointRouteBuilder MapCinWorkflowsApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapEvery(typeof(IEndpoint));
        endpoints.MapOpenApi().Needs(Permission.ReadReference);
        return endpoints;
    }
}

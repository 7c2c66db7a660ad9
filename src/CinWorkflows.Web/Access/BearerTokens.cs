using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Microsoft.IdentityModel.Validators;

namespace CinWorkflows.Web.Access;

/// <summary>Believes access tokens of the one tenant, for this service, signed by a key that the tenant publishes, while they are valid.</summary>
internal static partial class BearerTokens
{
    public const string Scheme = JwtBearerDefaults.AuthenticationScheme;

    public static void AddBearerTokens(this IServiceCollection services, SignInSettings settings)
    {
        // Not AddJwtBearer: it reads a second set of settings (Authentication:Schemes), and keys for cookies that there are not.
        services.AddAuthenticationCore();
        services.AddWebEncoders();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<JwtBearerOptions>, JwtBearerPostConfigureOptions>());
        new AuthenticationBuilder(services).AddScheme<JwtBearerOptions, JwtBearerHandler>(Scheme, options => Configure(options, settings));
    }

    private static void Configure(JwtBearerOptions options, SignInSettings settings)
    {
        options.Authority = settings.Authority;
        options.RequireHttpsMetadata = settings.Instance.Scheme == Uri.UriSchemeHttps;
        options.MapInboundClaims = false;
        options.SaveToken = false;

        // Whoever tries tokens is not told what is wrong with them.
        options.IncludeErrorDetails = false;
        options.TokenValidationParameters = new()
        {
            ValidIssuers = settings.Issuers,
            ValidAudience = settings.Audience,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidTypes = ["JWT", "at+jwt"],
            ValidateIssuerSigningKey = true,
            NameClaimType = SignedIn.ObjectId,
            RoleClaimType = SignedIn.RolesClaim,
        };
        options.TokenValidationParameters.EnableAadSigningKeyIssuerValidation();
        options.Events = new()
        {
            OnAuthenticationFailed = TellOfNoKeysAsync,
            OnTokenValidated = context =>
            {
                if (context.Principal?.FindFirst(SignedIn.Tenant)?.Value != settings.TenantId.ToString("D") || !context.Principal.HasClaim(claim => claim.Type == SignedIn.ObjectId))
                {
                    context.Fail("The token is not of the tenant, or names nobody.");
                }

                return Task.CompletedTask;
            },
        };
    }

    // To the framework a good token is bad where there are no keys to check it with, and it tells so below what hosts log.
    private static async Task TellOfNoKeysAsync(AuthenticationFailedContext context)
    {
        try
        {
            await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        }
        catch (InvalidOperationException failure)
        {
            LogNoKeys(context.HttpContext.RequestServices.GetRequiredService<ILogger<SignInSettings>>(), (failure.InnerException ?? failure).GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The tenant's keys cannot be read, so that nobody is let in: {ErrorType}. Check the settings SignIn:TenantId and SignIn:Instance, and the way to that address")]
    private static partial void LogNoKeys(ILogger log, string errorType);
}

using Microsoft.AspNetCore.Authorization;

namespace CinWorkflows.Web.Access;

/// <summary>
/// The only way in until there is a sign-in: a request from this machine, made to this machine's own name, while the host
/// allows it.
/// </summary>
internal sealed class LoopbackDevelopment : IAuthorizationRequirement
{
    public const string Policy = nameof(LoopbackDevelopment);

    public static AuthorizationPolicy Built { get; } = new AuthorizationPolicyBuilder().AddRequirements(new LoopbackDevelopment()).Build();

    public static void Require(AuthorizationPolicyBuilder policy) => policy.AddRequirements(new LoopbackDevelopment());
}

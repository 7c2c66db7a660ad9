using Microsoft.AspNetCore.Authorization;

namespace CinWorkflows.Web.Access;

/// <summary>What a request needs.</summary>
/// <param name="Permission">What its endpoint names; null where the endpoint names nothing, or there is none.</param>
internal sealed record Permit(Permission? Permission) : IAuthorizationRequirement;

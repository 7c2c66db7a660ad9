using Microsoft.AspNetCore.Authorization;

namespace CinWorkflows.Web.Access;

/// <summary>What a request needs.</summary>
/// <param name="Permission">What its endpoint names; null where the endpoint names nothing, or there is none.</param>
/// <param name="IsOfPage">True where a person asks for a page of the staff, and is known by name in development too.</param>
internal sealed record Permit(Permission? Permission, bool IsOfPage = false) : IAuthorizationRequirement;

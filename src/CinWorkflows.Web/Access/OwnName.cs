using System.Security.Claims;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.Access;

/// <summary>
/// A command is signed by whoever is signed in, in a role that their token has too: the directory says which roles a member of staff
/// has in practice, the tenant which of them they may use here. Without a sign-in there is nobody to compare with.
/// </summary>
internal sealed class OwnName(SignInSettings? settings)
{
    /// <summary>The problem with that actor; null where there is none.</summary>
    public ProblemHttpResult? Refuse(ClaimsPrincipal user, Actor actor)
    {
        if (settings is null)
        {
            return null;
        }

        var signedIn = Access.SignedIn.Of(user, settings);
        return signedIn switch
        {
            { StaffId: null } => Problem.NotInOwnName(new("actor.id", $"the token has no '{settings.StaffIdClaim}' that names one member of staff; an administrator of the tenant adds the claim.")),
            { StaffId: var own } when own != actor.Id => Problem.NotInOwnName(new("actor.id", $"you are signed in as '{own}'; act in your own name.")),
            _ when Needed(actor.Role) is var role && !signedIn.Roles.Contains(role) => Problem.NotInOwnName(new("actor.role", $"it needs the role {role}, with which you are not signed in.")),
            _ => null,
        };
    }

    /// <summary>Who is signed in; where no sign-in is set, whom they have chosen to be on the pages, or null.</summary>
    public SignedIn? SignedIn(ClaimsPrincipal user) => settings is null ? ChosenPerson.Of(user) : Access.SignedIn.Of(user, settings);

    /// <summary>Who is signed in, by their id in the staff directory; null where the token names nobody. On this machine in development it is nobody in particular.</summary>
    public string? StaffIdOf(ClaimsPrincipal user) => SignedIn(user) is { } signedIn ? signedIn.StaffId : "development";

    internal static AccessRole Needed(Role role) => role switch
    {
        Role.SocialWorker or Role.LeadProfessional or Role.SeniorSocialWorker => AccessRole.Worker,
        Role.PracticeManager or Role.AssistantTeamManager or Role.TeamManager => AccessRole.Manager,
        Role.ServiceManager => AccessRole.ServiceManager,
        Role.BusinessSupport => AccessRole.BusinessSupport,
        Role.Integration => AccessRole.Integration,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Nobody may act in this role."),
    };
}

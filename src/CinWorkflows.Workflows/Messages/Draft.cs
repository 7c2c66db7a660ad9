using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Messages;

/// <summary>What a writer made of a matter: a letter, perhaps with an invitation, or a problem in codes.</summary>
internal sealed record Draft(Letter? Letter, CalendarInvitation? Invitation = null, string? Problem = null)
{
    public static Draft Impossible(string problem) => new(null, null, problem);
}

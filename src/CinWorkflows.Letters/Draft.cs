using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Letters;

/// <summary>What a writer made of a brief: a letter, perhaps with an invitation, or a problem in codes.</summary>
internal sealed record Draft(Letter? Letter, CalendarInvitation? Invitation = null, string? Problem = null)
{
    public static Draft Impossible(string problem) => new(null, null, problem);
}

using CinWorkflows.Cases.People;
using CinWorkflows.Workflows.Contacts;

namespace CinWorkflows.TransferPacks.Contents;

/// <summary>Somebody of the family or of an agency, and how they are reached.</summary>
internal sealed record PackPerson(
    string Id,
    ParticipantKind Kind,
    string Name,
    string? Organisation,
    bool HasParentalResponsibility,
    bool ReceivesPlan,
    SharedContact Reach,
    PackBriefing? Briefing = null)
{
    public PackRestriction? Restriction { get; init; }
}

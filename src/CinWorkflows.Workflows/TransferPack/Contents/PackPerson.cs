using CinWorkflows.Domain.Cases;

namespace CinWorkflows.Workflows.TransferPack.Contents;

/// <summary>Somebody of the family or of an agency, and how they are reached.</summary>
internal sealed record PackPerson(
    string Id,
    ParticipantKind Kind,
    string Name,
    string? Organisation,
    bool HasParentalResponsibility,
    bool ReceivesPlan,
    PackReach Reach,
    PackBriefing? Briefing = null);

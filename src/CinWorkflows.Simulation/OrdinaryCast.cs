using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Simulation;

/// <summary>The invented people of a simulated case.</summary>
public static class OrdinaryCast
{
    public const string Team = "team-1";

    public static readonly Actor Worker = new("sw-1", Role.SocialWorker);
    public static readonly Actor Manager = new("tm-1", Role.TeamManager);
    public static readonly Actor ServiceManager = new("sm-1", Role.ServiceManager);

    public static readonly ChildDetails Child = new("child-1", "Robin Example", new(2017, 6, 1), ReceivesPlan: true, "robin@family.example");

    public static readonly ParticipantDetails Mother =
        new("mother-1", ParticipantKind.Parent, "Alex Example", ReceivesPlan: true, "alex@family.example", HasParentalResponsibility: true);

    /// <summary>He has no e-mail address: what goes to him goes by hand.</summary>
    public static readonly ParticipantDetails Father =
        new("father-1", ParticipantKind.Parent, "Sam Example", ReceivesPlan: true, HasParentalResponsibility: true);

    public static readonly ParticipantDetails School =
        new("school-1", ParticipantKind.Agency, "Jo Teacher", ReceivesPlan: true, "jo@school.example", "Example Primary School");

    /// <summary>Those whom an ordinary practice knows by their ids.</summary>
    public static readonly OrdinaryTeam Practitioners = new(Worker, Manager, ServiceManager, Objector: Father.Id);

    public static IReadOnlyList<StaffMember> Staff(string team = Team) =>
    [
        new("sw-1", "Chris Worker", "chris.worker@council.example", team, [Role.SocialWorker, Role.LeadProfessional]),
        new("sw-2", "Kim Worker", "kim.worker@council.example", team, [Role.SocialWorker, Role.SeniorSocialWorker, Role.LeadProfessional]),
        new("tm-1", "Pat Manager", "pat.manager@council.example", team, [Role.TeamManager, Role.PracticeManager]),
        new("sm-1", "Lee Director", "lee.director@council.example", team, [Role.ServiceManager]),
        new("bs-1", "Max Support", "max.support@council.example", team, [Role.BusinessSupport]),
        new("dpo-1", "Noor Officer", "noor.officer@council.example", team, []) { Arrangements = new() { DataProtectionOfficer = true } },
    ];
}

using static CinWorkflows.Web.Access.AccessRole;

namespace CinWorkflows.Web.Access;

/// <summary>Who may do what: the one place that says so. What is not here, nobody may.</summary>
internal static class AccessTable
{
    private static readonly AccessRole[] Practice = [Worker, Manager, ServiceManager, BusinessSupport];

    public static IReadOnlyDictionary<Permission, AccessRule> Rules { get; } = new Dictionary<Permission, AccessRule>
    {
        [Permission.ReadCases] = For(Practice),
        [Permission.ActOnCases] = For([.. Practice, Integration]),
        [Permission.HandOverCases] = For(Practice),
        [Permission.ReceiveCases] = For(Practice),
        [Permission.ManageTeams] = For(Manager, ServiceManager),
        [Permission.AnswerSubjectAccess] = For(Manager, ServiceManager),
        [Permission.KeepRetention] = For(DataProtectionOfficer),
        [Permission.ReadAttention] = For(Manager, ServiceManager, BusinessSupport, Administrator, DataProtectionOfficer),
        [Permission.WatchDelivery] = For(Manager, ServiceManager, BusinessSupport, Administrator),
        [Permission.ReadReference] = For(Enum.GetValues<AccessRole>()),
        [Permission.TryTemplates] = For(BusinessSupport, Administrator, PracticeLead),
        [Permission.KeepStaff] = For(BusinessSupport, Administrator),
        [Permission.GiveRoles] = For(Administrator),
        [Permission.KeepTeams] = For(Administrator),
        [Permission.BringInHolidays] = For(Manager, ServiceManager, Administrator, Integration),
        [Permission.KeepTerms] = For(BusinessSupport, Administrator),
        [Permission.RebuildWorkflows] = For(Administrator),
        [Permission.RunDoctor] = For(Administrator),
        [Permission.ReadHead] = For(Administrator, Integration),
        [Permission.HoldFeed] = new([], OwnOnly: Practice),
        [Permission.RevokeFeed] = new([Administrator], OwnOnly: Practice),
        [Permission.EndSignIns] = new([Administrator], OwnOnly: Practice),
        [Permission.KeepTransferLinks] = For(Practice),
        [Permission.ReadAccessLogOfCase] = For(Manager, ServiceManager, DataProtectionOfficer),
        [Permission.ReadAccessLog] = For(DataProtectionOfficer),
        [Permission.ReadHealth] = For(Enum.GetValues<AccessRole>()),
    };

    private static AccessRule For(params AccessRole[] roles) => new(roles, OwnOnly: []);
}

/// <summary>What an endpoint asks for. Each endpoint names one; <see cref="AccessTable"/> says whose it is.</summary>
internal enum Permission
{
    /// <summary>Look at cases, their history and times for their meetings.</summary>
    ReadCases,

    /// <summary>Begin cases and record acts, in one's own name.</summary>
    ActOnCases,

    /// <summary>See, preview and download what another authority is given of a case.</summary>
    HandOverCases,

    /// <summary>Bring what another authority gives of a case, and open it here.</summary>
    ReceiveCases,

    /// <summary>See how the cases of a team stand, and decide and allocate in it.</summary>
    ManageTeams,

    /// <summary>Read all that is held about a person, and make of it what is given to them.</summary>
    AnswerSubjectAccess,

    /// <summary>See until when ended cases are kept, place and lift legal holds, propose and confirm destructions.</summary>
    KeepRetention,

    /// <summary>See what needs somebody.</summary>
    ReadAttention,

    /// <summary>See messages.</summary>
    WatchDelivery,

    /// <summary>Read staff, teams, packs, templates and the description of the API.</summary>
    ReadReference,

    /// <summary>Try a letter's template.</summary>
    TryTemplates,

    /// <summary>Keep the entries of members of staff: name, telephone, team, cover and leaving.</summary>
    KeepStaff,

    /// <summary>Say which cases a member of staff comes to: their roles, the teams that they manage, where they are written to, their authority.</summary>
    GiveRoles,

    /// <summary>Add and replace teams.</summary>
    KeepTeams,

    /// <summary>Bring in bank holidays, in one's own name.</summary>
    BringInHolidays,

    /// <summary>Set the school terms of an authority.</summary>
    KeepTerms,

    /// <summary>Rebuild lost workflows from the record.</summary>
    RebuildWorkflows,

    /// <summary>Have every service tried that is set.</summary>
    RunDoctor,

    /// <summary>Read the head of the record, which is kept elsewhere to prove it.</summary>
    ReadHead,

    /// <summary>Make a calendar feed, and see whether there is one.</summary>
    HoldFeed,

    /// <summary>Take a calendar feed back.</summary>
    RevokeFeed,

    /// <summary>Sign a person out of every browser.</summary>
    EndSignIns,

    /// <summary>Issue and revoke links to transfers, and be shown their codes.</summary>
    KeepTransferLinks,

    /// <summary>See who looked at a case.</summary>
    ReadAccessLogOfCase,

    /// <summary>See who looked at what, over all cases of the authority.</summary>
    ReadAccessLog,

    /// <summary>See whether the service works.</summary>
    ReadHealth,
}

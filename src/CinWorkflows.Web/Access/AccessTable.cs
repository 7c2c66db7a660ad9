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
        [Permission.WatchDelivery] = For(Manager, ServiceManager, BusinessSupport, Administrator),
        [Permission.ReadReference] = For(Enum.GetValues<AccessRole>()),
        [Permission.TryTemplates] = For(BusinessSupport, Administrator),
        [Permission.KeepStaff] = For(BusinessSupport, Administrator),
        [Permission.KeepTeams] = For(Administrator),
        [Permission.BringInHolidays] = For(Manager, ServiceManager, Administrator, Integration),
        [Permission.KeepTerms] = For(BusinessSupport, Administrator),
        [Permission.RebuildWorkflows] = For(Administrator),
        [Permission.HoldFeed] = new([], OwnOnly: Practice),
        [Permission.RevokeFeed] = new([Administrator], OwnOnly: Practice),
        [Permission.KeepTransferLinks] = For(Practice),
        [Permission.ReadHealth] = For(Enum.GetValues<AccessRole>()),
    };

    private static AccessRule For(params AccessRole[] roles) => new(roles, OwnOnly: []);
}

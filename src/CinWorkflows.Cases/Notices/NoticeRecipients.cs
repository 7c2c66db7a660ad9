using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Notices;

/// <summary>Whom a notice tells of a duty, by role.</summary>
public static class NoticeRecipients
{
    /// <summary>The role; null where the person from whom something is awaited is told.</summary>
    public static Role? RoleOf(NoticeRecipient to, Duty duty) => to switch
    {
        NoticeRecipient.Person => null,
        NoticeRecipient.TeamManager => Role.TeamManager,
        NoticeRecipient.ServiceManager => Role.ServiceManager,
        NoticeRecipient.BusinessSupport => Role.BusinessSupport,
        _ => duty.Owner,
    };
}

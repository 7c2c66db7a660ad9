namespace CinWorkflows.Rules.Notices;

/// <summary>Who is told.</summary>
public enum NoticeRecipient
{
    /// <summary>Whoever owns the duty.</summary>
    Owner,

    /// <summary>The manager of the case's team.</summary>
    TeamManager,

    /// <summary>The service manager above the team.</summary>
    ServiceManager,

    /// <summary>The team's business support.</summary>
    BusinessSupport,

    /// <summary>The person from whom something is awaited: a family member or an agency.</summary>
    Person,
}

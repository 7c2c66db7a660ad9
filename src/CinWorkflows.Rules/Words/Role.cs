namespace CinWorkflows.Rules.Words;

/// <summary>The parts that staff play; an authority's own names for them are labels in its pack.</summary>
public enum Role
{
    /// <summary>The allocated social worker.</summary>
    SocialWorker,

    /// <summary>The lead professional or lead practitioner; need not be a social worker (Working Together 2023).</summary>
    LeadProfessional,

    /// <summary>A senior social worker.</summary>
    SeniorSocialWorker,

    /// <summary>A practice manager (N23, N25).</summary>
    PracticeManager,

    /// <summary>An assistant team manager (H10, H25).</summary>
    AssistantTeamManager,

    /// <summary>The manager of the responsible team.</summary>
    TeamManager,

    /// <summary>The manager above the teams.</summary>
    ServiceManager,

    /// <summary>Business support of the responsible team.</summary>
    BusinessSupport,

    /// <summary>Another system of the authority, under its own name.</summary>
    Integration,
}

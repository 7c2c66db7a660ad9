namespace CinWorkflows.Web.Access;

/// <summary>The app roles of the registration in Entra ID; a role's value in the token's <c>roles</c> is its name here.</summary>
internal enum AccessRole
{
    /// <summary>Social workers, senior social workers and lead professionals.</summary>
    Worker,

    /// <summary>Practice managers, assistant team managers and team managers.</summary>
    Manager,

    /// <summary>The managers above the teams.</summary>
    ServiceManager,

    /// <summary>Business support of the teams.</summary>
    BusinessSupport,

    /// <summary>Who keeps the service running; sees no case.</summary>
    Administrator,

    /// <summary>Who writes the authority's rules and letters; sees no case.</summary>
    PracticeLead,

    /// <summary>Who oversees who looked at what; sees no case but in the access log, by its id.</summary>
    DataProtectionOfficer,

    /// <summary>Another system of the authority. Only an application has it, never a person.</summary>
    Integration,
}

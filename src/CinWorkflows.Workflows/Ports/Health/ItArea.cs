namespace CinWorkflows.Workflows.Ports.Health;

/// <summary>What a step of the council's IT is about.</summary>
public enum ItArea
{
    /// <summary>The network, the settings and the sign-in.</summary>
    SignIn,

    /// <summary>The mailboxes themselves.</summary>
    Mailboxes,

    /// <summary>The app as Exchange knows it.</summary>
    Principal,

    /// <summary>The mailboxes that it may use.</summary>
    Scope,

    /// <summary>What it may do with them.</summary>
    Roles,

    /// <summary>What is granted for the whole tenant, or taken away there.</summary>
    Consent,

    /// <summary>Online meetings and rooms.</summary>
    Calendars,

    /// <summary>Where the service is told of changes.</summary>
    Notifications,

    /// <summary>Everything else.</summary>
    Rest,
}

namespace CinWorkflows.Integrations.Authorities;

/// <summary>How an authority's e-mail leaves.</summary>
public enum EmailService
{
    /// <summary>As files in the data folder, for trying things out or a pickup folder.</summary>
    Files,

    /// <summary>From a shared mailbox of Microsoft 365.</summary>
    Graph,

    /// <summary>By Azure Communication Services.</summary>
    AzureCommunication,

    /// <summary>By GOV.UK Notify.</summary>
    Notify,

    /// <summary>By the authority's own mail server.</summary>
    Smtp,

    /// <summary>Not at all: everybody is told by text, letter or hand.</summary>
    None,
}

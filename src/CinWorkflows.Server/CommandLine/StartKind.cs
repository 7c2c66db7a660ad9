namespace CinWorkflows.Server.CommandLine;

/// <summary>As what the service is started.</summary>
internal enum StartKind
{
    /// <summary>As the settings have it: with a sign-in where one is set, as the demo where none is.</summary>
    Either,

    /// <summary>For real cases: people and programs sign in.</summary>
    Service,

    /// <summary>For invented cases: nobody signs in.</summary>
    Demo,
}

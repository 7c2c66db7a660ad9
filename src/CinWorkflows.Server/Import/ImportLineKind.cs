namespace CinWorkflows.Server.Import;

/// <summary>What a line of an import means.</summary>
internal enum ImportLineKind
{
    /// <summary>Something of the return could not be taken.</summary>
    Error,

    /// <summary>An open episode is not taken over, and why.</summary>
    NotTaken,

    /// <summary>Somebody has to decide or record something here.</summary>
    ToDecide,

    /// <summary>It was taken; somebody should look at it.</summary>
    Warning,
}

namespace CinWorkflows.Cases.People;

/// <summary>The part that somebody takes in a case.</summary>
public enum ParticipantKind
{
    /// <summary>The child.</summary>
    Child,

    /// <summary>A parent.</summary>
    Parent,

    /// <summary>A carer who is not a parent.</summary>
    Carer,

    /// <summary>A professional of an agency that contributes.</summary>
    Agency,

    /// <summary>Another member of the family or network.</summary>
    Other,
}

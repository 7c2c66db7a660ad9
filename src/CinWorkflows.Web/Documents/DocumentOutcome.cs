namespace CinWorkflows.Web.Documents;

/// <summary>What became of a document that somebody brought.</summary>
public enum DocumentOutcome
{
    /// <summary>It is taken.</summary>
    Taken,

    /// <summary>There is no such case for them.</summary>
    NoSuchCase,

    /// <summary>It is of a type that is not taken.</summary>
    OtherType,

    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>It is larger than is taken.</summary>
    TooLarge,

    /// <summary>It is not of the type that it is said to be.</summary>
    NotOfType,

    /// <summary>There is something in it that is not taken.</summary>
    NotFine,

    /// <summary>It could not be looked through for harmful software.</summary>
    NotScanned,

    /// <summary>Another was sent under the same id.</summary>
    Differs,

    /// <summary>The record refuses it.</summary>
    Refused,
}

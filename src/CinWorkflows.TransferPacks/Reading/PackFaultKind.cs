namespace CinWorkflows.TransferPacks.Reading;

/// <summary>The sorts of faults for which a pack is not taken.</summary>
public enum PackFaultKind
{
    /// <summary>It is no zip, or one that is damaged or has something before, behind or between its parts.</summary>
    NotAnArchive,

    /// <summary>It, or what is in it, is larger than is taken, or unpacks to far more than it is.</summary>
    TooLarge,

    /// <summary>A part has a name that no part of a pack has: it leads elsewhere, or is there twice.</summary>
    Name,

    /// <summary>A part that the manifest does not list.</summary>
    NotListed,

    /// <summary>A part that the manifest lists is not there.</summary>
    Missing,

    /// <summary>A part is not what the manifest says: another length or digest.</summary>
    Changed,

    /// <summary>JSON that cannot be read, or does not keep to the schema, or contradicts the manifest.</summary>
    Contents,

    /// <summary>A document is of a type that is not taken, or not of the type that it is said to be.</summary>
    Type,

    /// <summary>The signature is missing although the sender signs, or is not the sender's over this manifest.</summary>
    Signature,
}

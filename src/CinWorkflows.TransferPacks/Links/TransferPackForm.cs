namespace CinWorkflows.TransferPacks.Links;

/// <summary>In which form a part of a pack is.</summary>
public enum TransferPackForm
{
    /// <summary>To read in the browser: a whole HTML document in UTF-8, without scripts, its styles within.</summary>
    Html,

    /// <summary>To download: a tagged PDF.</summary>
    Pdf,

    /// <summary>To download: a document of another type, as somebody attached it.</summary>
    Original,

    /// <summary>To download: the whole pack in one file.</summary>
    Zip,
}

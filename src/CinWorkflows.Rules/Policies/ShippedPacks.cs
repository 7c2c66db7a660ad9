namespace CinWorkflows.Rules.Policies;

/// <summary>The files of the policy packs that the product brings.</summary>
public static class ShippedPacks
{
    /// <summary>Name and text of each, by name.</summary>
    public static IEnumerable<(string File, string Json)> Files =>
        EmbeddedText.Names(Folder).Select(name => (name[Folder.Length..], EmbeddedText.Of(name)));

    private const string Folder = "packs/";
}

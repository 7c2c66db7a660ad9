using CinWorkflows.StandIns.MicrosoftGraph.Http;

namespace CinWorkflows.StandIns.MicrosoftGraph.Mail;

/// <summary>
/// The folders of a mailbox. Each has a well-known name and an id, which never changes
/// (https://learn.microsoft.com/en-us/graph/outlook-immutable-id: containers have no immutable id, their own is constant).
/// </summary>
public sealed class MailFolders
{
    internal const string Drafts = "drafts";
    internal const string SentItems = "sentitems";
    internal const string DeletedItems = "deleteditems";

    /// <summary>Where mail comes in.</summary>
    public const string Inbox = "inbox";

    /// <summary>Where Exchange puts what it takes for junk.</summary>
    public const string JunkEmail = "junkemail";

    private const string Prefix = "AAMkAGfolder-";
    private static readonly string[] Names = [Drafts, SentItems, DeletedItems, Inbox, JunkEmail];

    private readonly List<StoredItem> _items = [];
    private readonly Dictionary<StoredItem, string> _folders = [];

    internal IReadOnlyList<StoredItem> All => _items;

    internal List<StoredItem> In(string folder) => [.. _items.Where(item => FolderOf(item) == folder)];

    internal string FolderOf(StoredItem item) => _folders[item];

    internal static string IdOf(string folder) => Prefix + folder;

    /// <summary>The name of the folder with a well-known name or an id; null where there is none.</summary>
    internal static string? Find(string nameOrId) =>
        Names.FirstOrDefault(name => name.Equals(nameOrId, StringComparison.OrdinalIgnoreCase) || IdOf(name) == nameOrId);

    internal void Add(StoredItem item, string folder)
    {
        _items.Add(item);
        _folders[item] = folder;
        item.Data["parentFolderId"] = IdOf(folder);
    }

    /// <summary>It gets another id but for the immutable one.</summary>
    internal void Move(StoredItem item, string folder)
    {
        item.Moved();
        Remove(item);
        Add(item, folder);
    }

    internal void Remove(StoredItem item)
    {
        _items.Remove(item);
        _folders.Remove(item);
    }

    internal void Clear()
    {
        _items.Clear();
        _folders.Clear();
    }
}

namespace CinWorkflows.Infra.Tests.Rules;

/// <summary>Storage has no keys and no public door.</summary>
internal static class StorageRules
{
    private const string Account = "Microsoft.Storage/storageAccounts";

    public static IEnumerable<Rule> All =>
    [
        new("storage has no shared keys", infra => infra.Of(Account).SelectMany(account => account
            .Wants("properties/allowSharedKeyAccess", "false")
            .Concat(account.Wants("properties/defaultToOAuthAuthentication", "true"))
            .Concat(account.Wants("properties/isLocalUserEnabled", "false")))),
        new("no blob is public", infra => infra.Of(Account).SelectMany(account => account.Wants("properties/allowBlobPublicAccess", "false"))
            .Concat(infra.Of($"{Account}/blobServices/containers").SelectMany(container => container.Wants("properties/publicAccess", "'None'")))),
        new("storage is closed to public networks", infra => infra.Of(Account).SelectMany(account => account
            .Wants("properties/publicNetworkAccess", "'Disabled'")
            .Concat(account.Wants("properties/networkAcls/defaultAction", "'Deny'")))),
        new("what is deleted by mistake comes back", infra => infra.Of($"{Account}/blobServices").SelectMany(blobs => blobs
            .Wants("properties/deleteRetentionPolicy/enabled", "true")
            .Concat(blobs.Wants("properties/containerDeleteRetentionPolicy/enabled", "true")))),
    ];
}

using CinWorkflows.Domain.Contacts;

namespace CinWorkflows.Workflows.TransferPack.Contents;

/// <summary>
/// How somebody is reached. An address or number of a way that is not safe is not among it: whoever reads the pack learns that the way
/// is not safe, and cannot use it by mistake.
/// </summary>
internal sealed record PackReach(
    string? Email = null,
    string? Mobile = null,
    IReadOnlyList<string>? Post = null,
    Medium? Preferred = null,
    IReadOnlyList<Medium>? NotSafe = null,
    string? Language = null,
    bool EasyRead = false)
{
    /// <summary>What of somebody's details may leave the authority.</summary>
    public static PackReach Of(string? email, ContactDetails? details)
    {
        var notSafe = details?.Unsafe ?? [];
        return new(
            notSafe.Contains(Medium.Email) ? null : email,
            notSafe.Contains(Medium.Text) ? null : details?.MobileNumber,
            notSafe.Contains(Medium.Letter) ? null : details?.Post,
            details?.Preferred,
            notSafe.Count == 0 ? null : [.. notSafe.Distinct().Order()],
            details?.Language,
            details?.EasyRead ?? false);
    }

    /// <summary>The details for our own record; null where nothing is known besides e-mail.</summary>
    public ContactDetails? ToDetails() =>
        (Mobile ?? Post ?? Preferred ?? NotSafe ?? (object?)Language) is null && !EasyRead ? null : new(Mobile, Post, Preferred, NotSafe, Language, EasyRead);
}

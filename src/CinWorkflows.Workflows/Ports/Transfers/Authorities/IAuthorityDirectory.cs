namespace CinWorkflows.Workflows.Ports.Transfers.Authorities;

/// <summary>
/// The other authorities that families move to and come from, and how each is reached: data that the administrators keep. An
/// authority that is not in it is notified by hand. What it answers may change between two calls.
/// </summary>
public interface IAuthorityDirectory
{
    /// <summary>Every authority that is known, by code.</summary>
    IReadOnlyList<OtherAuthority> All { get; }

    /// <summary>The authority of that ONS code, for example <c>E06000061</c>; null where it is not in the directory.</summary>
    OtherAuthority? Find(string code);
}

namespace CinWorkflows.Web.TransferLinks;

/// <summary>A link that was issued. The address itself goes to the other authority and to nobody else.</summary>
/// <param name="LinkId">Its id.</param>
/// <param name="Edition">Which of the transfer's links it is; those before it open nothing from then on.</param>
/// <param name="ToAuthority">The authority that it is for, by its code.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="ExpiresAt">Until when it works.</param>
/// <param name="CodeByText">True where the code goes by text message; otherwise tell it by telephone: <c>GET …/link/code</c> shows it once.</param>
public sealed record IssuedLink(string LinkId, int Edition, string ToAuthority, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, bool CodeByText);

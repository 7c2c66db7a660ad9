namespace CinWorkflows.TransferPacks.Contents;

/// <summary>Somebody of the sending authority whom the receiving one calls.</summary>
internal sealed record PackCaller(string Name, string Part, string Email, string Team, string? Telephone = null, string? TeamTelephone = null)
{
    /// <summary>The part of whoever answers for the authority at night and at weekends.</summary>
    public const string OutOfHours = "Out of hours";

    /// <summary>No pack names more.</summary>
    public const int Most = 20;
}

using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Transfers;

/// <summary>A stay for a while, of which the authority there is told (N52).</summary>
/// <param name="Label">The move.</param>
/// <param name="Until">Its expected end.</param>
public sealed record StaySubject(string Label, DateOnly Until) : TransferSubject(Label)
{
    private const string Stay = "stay-";

    private protected override string? Part => $"{Stay}{Write(Until)}";

    private protected override string? PartInWords => $"A stay until {Written(Until)}: tell the authority there that the child is there, until when, and that this authority holds the case";

    /// <summary>The subject of a notification: a stay for a while, or an offer.</summary>
    public static DutySubject ReadNotification(string text)
    {
        var (label, part) = Halves("a notification", text);
        return part.StartsWith(Stay, StringComparison.Ordinal) ? new StaySubject(label, DayOf("a stay", part[Stay.Length..])) : OfferSubject.Read(text);
    }
}

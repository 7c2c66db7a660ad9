namespace CinWorkflows.Cases.Transfers;

/// <summary>That information was shared although somebody refused (N53, N54).</summary>
/// <param name="Label">The move.</param>
/// <param name="RefuserId">Who refused.</param>
public sealed record SharingNoticeSubject(string Label, string RefuserId) : TransferSubject(Label)
{
    private protected override string? Part => RefuserId;

    /// <inheritdoc />
    public override string? PersonId => RefuserId;

    /// <summary>Reads it back.</summary>
    public static SharingNoticeSubject Read(string text)
    {
        var (label, refuser) = Halves("a refusal", text);
        return new(label, refuser);
    }
}

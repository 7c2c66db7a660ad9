namespace CinWorkflows.Cases.Transfers;

/// <summary>News about a move, for those whom it concerns.</summary>
/// <param name="Label">The move; <c>in</c> for that by which the child came.</param>
/// <param name="Stage">The news.</param>
public sealed record TransferNewsSubject(string Label, TransferStage Stage) : TransferSubject(Label)
{
    /// <summary>The label of the transfer by which the child came.</summary>
    public const string In = "in";

    private protected override string? Part => $"{Stage}";

    /// <summary>Reads it back; null where it is none.</summary>
    public static TransferNewsSubject? Find(string text) =>
        text.Split('/') is [var label, var told] && Enum.TryParse<TransferStage>(told, out var stage) && Enum.GetName(stage) == told ? new(label, stage) : null;
}

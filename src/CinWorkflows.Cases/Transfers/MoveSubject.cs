using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Transfers;

/// <summary>A move as such.</summary>
/// <param name="Label">The move.</param>
public sealed record MoveSubject(string Label) : TransferSubject(Label)
{
    private protected override string? Part => null;

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text) => text.Contains('/', StringComparison.Ordinal) ? throw NotOf("a move", text) : new MoveSubject(text);
}

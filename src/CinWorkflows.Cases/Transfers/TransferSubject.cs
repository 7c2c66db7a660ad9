using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Transfers;

/// <summary>A move of the family to another authority, or something about it.</summary>
/// <param name="Label">The move: <c>t</c> and its number.</param>
public abstract record TransferSubject(string Label) : DutySubject
{
    /// <summary>What it is of the move; null for the move as such.</summary>
    private protected abstract string? Part { get; }

    /// <inheritdoc />
    public sealed override string Text => Part is null ? Label : $"{Label}/{Part}";

    /// <inheritdoc />
    public sealed override IEnumerable<string> InWords(CaseFile file, string plan) =>
    [
        .. file.TransfersOut.FirstOrDefault(move => move.Label == Label) is { } move ? [$"The move that was reported on {Written(move.ReportedOn)}"] : Array.Empty<string>(),
        .. file.TransfersOut.FirstOrDefault(move => move.Label == Label) is { IsOpen: true, HasMoved: true, PassesOn: null, WithdrawnOn: null } moved
            ? [$"The child has been in the other authority's area since {Written(moved.ResidentOn)}; this authority holds the case until that one has accepted"]
            : Array.Empty<string>(),
        .. PartOf(file.TransfersOut.FirstOrDefault(move => move.Label == Label)) is { } part ? [part] : Array.Empty<string>(),
    ];

    /// <summary>What it is of the move, in words; null where the title of the duty says it.</summary>
    private protected virtual string? PartInWords => null;

    /// <summary>The same with what is on file about the move.</summary>
    private protected virtual string? PartOf(TransferOut? move) => PartInWords;
}

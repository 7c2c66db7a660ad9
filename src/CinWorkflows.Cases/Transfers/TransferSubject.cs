using System.Globalization;
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
    public sealed override IEnumerable<string> InWords(CaseFile file, string plan)
    {
        var move = file.TransfersOut.FirstOrDefault(move => move.Label == Label);
        if (move is not null)
        {
            yield return $"The move that was reported on {Written(move.ReportedOn)}";
        }

        if (move is { IsOpen: true, HasMoved: true, PassesOn: null, WithdrawnOn: null })
        {
            yield return $"The child has been in the other authority's area since {Written(move.ResidentOn)}; this authority holds the case until that one has {(move.IsTaken ? "confirmed that it knows of the move" : "accepted")}";
        }

        if (PartOf(move) is { } part)
        {
            yield return $"{char.ToUpperInvariant(part[0])}{part[1..]}";
        }
    }

    /// <inheritdoc />
    public sealed override IEnumerable<string> InShort(CaseFile file, string plan)
    {
        var move = file.TransfersOut.FirstOrDefault(move => move.Label == Label);
        if (move is not null)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"move {move.Number}");
        }

        if (PartOf(move) is { } part)
        {
            yield return part;
        }
    }

    /// <summary>What it is of the move, in words; null where the title of the duty says it.</summary>
    private protected virtual string? PartInWords => null;

    /// <summary>The same with what is on file about the move.</summary>
    private protected virtual string? PartOf(TransferOut? move) => PartInWords;
}

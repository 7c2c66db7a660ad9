using System.Globalization;
using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Duties;

namespace CinWorkflows.Domain.Transfers;

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
        .. PartInWords is { } part ? [part] : Array.Empty<string>(),
    ];

    /// <summary>What it is of the move, in words; null where the title of the duty says it.</summary>
    private protected virtual string? PartInWords => null;
}

/// <summary>A move as such.</summary>
/// <param name="Label">The move.</param>
public sealed record MoveSubject(string Label) : TransferSubject(Label)
{
    private protected override string? Part => null;

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text) => text.Contains('/', StringComparison.Ordinal) ? throw NotOf("a move", text) : new MoveSubject(text);
}

/// <summary>A day of a move: the end of one for a while, or the day on which a dispute or delay arose.</summary>
/// <param name="Label">The move.</param>
/// <param name="On">The day.</param>
public sealed record MoveDaySubject(string Label, DateOnly On) : TransferSubject(Label)
{
    private protected override string? Part => Write(On);

    private protected override string? PartInWords => $"Day: {Written(On)}";

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (label, day) = Halves("a move", text);
        return new MoveDaySubject(label, DayOf("a move", day));
    }
}

/// <summary>An agency that tells its counterpart in the new area (N56).</summary>
/// <param name="Label">The move.</param>
/// <param name="AgencyId">The agency.</param>
public sealed record CounterpartSubject(string Label, string AgencyId) : TransferSubject(Label)
{
    private protected override string? Part => AgencyId;

    /// <inheritdoc />
    public override string? PersonId => AgencyId;

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (label, agency) = Halves("an agency", text);
        return new CounterpartSubject(label, agency);
    }
}

/// <summary>Whether information may be shared, which is asked again after a refusal (N53).</summary>
/// <param name="Label">The move.</param>
/// <param name="Refusals">How many have refused.</param>
public sealed record SharingSubject(string Label, int Refusals) : TransferSubject(Label)
{
    private protected override string? Part => Refusals.ToString(CultureInfo.InvariantCulture);

    private protected override string? PartInWords => Refusals == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"Consent was refused by: {Refusals}");

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (label, refusals) = Halves("sharing", text);
        return new SharingSubject(label, NumberOf("sharing", refusals));
    }
}

/// <summary>A question of the receiving authority (N57).</summary>
/// <param name="Label">The move.</param>
/// <param name="QuestionId">The question.</param>
public sealed record QuestionSubject(string Label, string QuestionId) : TransferSubject(Label)
{
    private protected override string? Part => QuestionId;

    private protected override string? PartInWords => $"Question: {QuestionId}";

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (label, question) = Halves("a question", text);
        return new QuestionSubject(label, question);
    }
}

/// <summary>A step of handing over in person (N58).</summary>
/// <param name="Label">The move.</param>
/// <param name="Step">The step.</param>
public sealed record HandoverSubject(string Label, HandoverStep Step) : TransferSubject(Label)
{
    private protected override string? Part => $"{Step}";

    private protected override string? PartInWords => Step switch
    {
        HandoverStep.Counterpart => "Step: meeting the counterpart",
        HandoverStep.JointVisit => "Step: a joint visit",
        HandoverStep.Meeting => "Step: attending their meeting",
        _ => throw new InvalidOperationException($"'{Step}' is no step of handing over."),
    };

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (label, step) = Halves("a step of handing over", text);
        return Enum.TryParse<HandoverStep>(step, out var known) && Enum.GetName(known) == step
            ? new HandoverSubject(label, known)
            : throw NotOf("a step of handing over", text);
    }
}

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

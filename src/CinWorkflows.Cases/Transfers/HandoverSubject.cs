using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Transfers;

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

using CinWorkflows.Cases;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Workflows.TransferAnswers;

/// <summary>A transfer as the authority sees it to which it is offered over a link.</summary>
/// <param name="TransferId">The transfer; the reference that both sides use.</param>
/// <param name="From">The name of the authority that sends it.</param>
/// <param name="NotifiedOn">The day of the formal notification (N52).</param>
public sealed record ReceivedTransfer(string TransferId, string From, DateOnly? NotifiedOn)
{
    /// <summary>Since when, or from when, the family lives in the other area; null where that is not known.</summary>
    public DateOnly? ResidentOn { get; init; }

    /// <summary>True once the family is known to have moved.</summary>
    public bool HasMoved { get; init; }

    /// <summary>The authority that it is offered to, by its code.</summary>
    public string ToAuthority { get; init; } = "";

    /// <summary>The assessed risk of the move.</summary>
    public TransferRisk Risk { get; init; }

    /// <summary>The risks in the words of the sender, to be read and understood (N57).</summary>
    public string? RiskNote { get; init; }

    /// <summary>When receipt was acknowledged with the risks understood (N57); null where it was not.</summary>
    public DateOnly? AcknowledgedOn { get; init; }

    /// <summary>The questions that were asked, oldest first.</summary>
    public IReadOnlyList<ReceivedQuestion> Questions { get; init; } = [];

    /// <summary>The worker that was named; null where none was.</summary>
    public string? Worker { get; init; }

    /// <summary>In whose area the child lives by law, and who holds the case, in words.</summary>
    public required WhoIsResponsible Responsible { get; init; }

    /// <summary>From when the other authority is responsible at the earliest; null where it has not accepted.</summary>
    public DateOnly? ResponsibleFrom { get; init; }

    /// <summary>When it was refused or disputed; null where it was not, or is offered again.</summary>
    public DateOnly? RefusedOn { get; init; }

    /// <summary>Why there is nothing to answer any more, in a sentence; null while it is open.</summary>
    public string? Over { get; init; }

    /// <summary>True where nothing of it may be read any more.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>The case, from which the pack is found.</summary>
    public required CaseFile File { get; init; }

    /// <summary>Whether it still waits for acceptance or refusal.</summary>
    public bool IsUndecided => Over is null && ResponsibleFrom is null && RefusedOn is null;

    /// <summary>Says nothing about the people.</summary>
    public override string ToString() => $"transfer {TransferId}";
}

using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>What cannot be recorded while an entry waits for the word of the practitioner in whose name it was recorded.</summary>
internal static class Unconfirmed
{
    /// <summary>Refuses an end of the case in somebody else's name, and what leans on an entry that is not confirmed.</summary>
    public static IReadOnlyList<Refusal> Refuse(RecordedAct recorded, CaseDesk desk) =>
        recorded.Stamp.AwaitsWordOf is { } practitioner && desk.File.Ending is null && recorded.Act.ApplyTo(desk.File, recorded.Stamp).Ending is not null
            ? [new("recordedFor", $"this ends the case: '{practitioner}' records it themselves.")]
            : Leaning(recorded.Act, desk);

    private static IReadOnlyList<Refusal> Leaning(Act act, CaseDesk desk) => desk.File is { Confirmed: { } confirmed, Unconfirmed: { } waiting }
        ?
        [
            .. OutOfProcedure.Refuse(act, confirmed, desk.Pack)
                .Concat(act.Check(desk with { File = confirmed }))
                .Take(1)
                .Select(refusal => new Refusal(
                    refusal.Field,
                    $"this leans on what waits for the word of {string.Join(", ", waiting.Select(entry => $"'{entry.PractitionerId}' (entry {entry.Sequence})"))}: it is confirmed first ('entryConfirmed').",
                    refusal.Clause)),
        ]
        : [];
}

using CinWorkflows.Cases.People;

namespace CinWorkflows.TransferPacks.Contents;

/// <summary>What a receiving worker needs on the first day and the record does not have: said to the sender before it is sent, and on the first page.</summary>
internal static class HandoverFields
{
    /// <summary>What is missing, in words; empty where nothing is.</summary>
    public static IReadOnlyList<string> NotRecorded(ChildParticulars? recorded, IReadOnlyList<PackCaller> callers)
    {
        var known = recorded ?? new();
        (string Words, bool There)[] fields =
        [
            ("NHS number", known.NhsNumber is not null),
            ("unique pupil number", known.Upn is not null),
            ("ethnicity", known.Ethnicity is not null),
            ("languages", known.Languages is not null),
            ("whether an interpreter is needed", known.InterpreterNeeded is not null),
            ("communication needs", known.CommunicationNeeds is not null),
            ("school", known.School is not null),
            ("GP", known.Gp is not null),
            ("address", known.Address is not null),
            ("previous address", known.PreviousAddress is not null),
            ("household and siblings", known.Household is not null),
            ("the allocated worker's telephone number", callers.Any(caller => caller is { Part: not PackCaller.OutOfHours, Telephone: not null })),
            ("the team's telephone number", callers.Any(caller => caller is { Part: not PackCaller.OutOfHours, TeamTelephone: not null })),
            ("a telephone number out of hours", callers.Any(caller => caller is { Part: PackCaller.OutOfHours, Telephone: not null })),
        ];
        return [.. fields.Where(field => !field.There).Select(field => field.Words)];
    }
}

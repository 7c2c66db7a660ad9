using CinWorkflows.Workflows.Ports.Records.Engines;

namespace CinWorkflows.Server.Matching;

/// <summary>How the file of workflows stands to the record, worked out from their marks, and in words.</summary>
internal static class EngineWords
{
    public static EngineMatch MatchOf(RecordMarks record, EngineMark? engine, bool recordHasCases) => (record.Last, engine) switch
    {
        (_, null) => recordHasCases ? EngineMatch.Lost : EngineMatch.Fresh,
        ({ } last, { } mark) when mark.Id == last.Id || mark.Id == record.Before?.Id => EngineMatch.Fits,
        ({ } last, { } mark) when mark.At < last.At => EngineMatch.Older,
        _ => EngineMatch.Newer,
    };

    public static string Of(EngineMatch match) => match switch
    {
        EngineMatch.Lost => "The record has cases, and the file of workflows beside it is new.",
        EngineMatch.Newer => "The file of workflows does not belong to this record, or the record was restored to an earlier time.",
        EngineMatch.Older => "The file of workflows does not belong to this record, or was restored to an earlier time.",
        _ => "The file of workflows belongs to this record.",
    };
}

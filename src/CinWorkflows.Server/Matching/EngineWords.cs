using CinWorkflows.Workflows.Ports.Records.Engines;

namespace CinWorkflows.Server.Matching;

/// <summary>How the file of workflows stands to the record, worked out from their marks, and in words.</summary>
internal static class EngineWords
{
    public static EngineStanding Standing(RecordMarks record, EngineMark? engine, bool recordHasCases) => (record.Last, engine) switch
    {
        (_, null) => recordHasCases ? EngineStanding.Lost : EngineStanding.Fresh,
        ({ } last, { } mark) when mark.Id == last.Id || mark.Id == record.Before?.Id => EngineStanding.Fits,
        ({ } last, { } mark) when mark.At < last.At => EngineStanding.Older,
        _ => EngineStanding.Newer,
    };

    public static string Of(EngineStanding standing) => standing switch
    {
        EngineStanding.Lost => "The record has cases, and the file of workflows beside it is new.",
        EngineStanding.Newer => "The file of workflows does not belong to this record, or the record was restored to an earlier time.",
        EngineStanding.Older => "The file of workflows does not belong to this record, or was restored to an earlier time.",
        _ => "The file of workflows belongs to this record.",
    };
}

using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;

namespace CinWorkflows.EndToEnd.CrashHost.Transfers;

/// <summary>Something that one side of a move does.</summary>
/// <param name="Day">Not before this day of the year.</param>
/// <param name="Who">Who does it.</param>
/// <param name="Do">The act, from the case as it stands on the day; null where it has to wait.</param>
internal sealed record Step(int Day, Actor Who, Func<CaseFile, DateOnly, Act?> Do);

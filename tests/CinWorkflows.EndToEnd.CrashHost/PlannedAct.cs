using CinWorkflows.Cases.Acts;

namespace CinWorkflows.EndToEnd.CrashHost;

/// <summary>What is to be done in a case, one after the other.</summary>
internal sealed record PlannedAct(int Case, Actor Actor, Act Act);

namespace CinWorkflows.Workflows.Ports.Records.Retention;

/// <summary>What of a case lies elsewhere than in the tables of the record, and what of it is under way.</summary>
/// <param name="Letters">The keys of its messages.</param>
/// <param name="MessagesWaiting">How many of them are still to be sent.</param>
/// <param name="ExchangeWaiting">How many messages to other authorities are still to be delivered.</param>
/// <param name="Names">The names of those who take or took part, so that no reason names them.</param>
public sealed record CaseRemains(IReadOnlyList<string> Letters, int MessagesWaiting, int ExchangeWaiting, IReadOnlyList<string> Names);

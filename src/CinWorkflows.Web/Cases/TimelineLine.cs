namespace CinWorkflows.Web.Cases;

/// <summary>Something that happened in a case, in words.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What sort: <c>act</c>, <c>duty</c>, <c>deadline</c>, <c>notice</c>, <c>message</c> or <c>meeting</c>.</param>
/// <param name="What">What was done, which duty it was, or which message.</param>
/// <param name="Who">The actor or recipient by id; none for the service, nor for a date, which follows from an act.</param>
/// <param name="Detail">What came of it.</param>
/// <param name="Name">The actor or recipient by name; none where neither the case nor the directory knows them.</param>
public sealed record TimelineLine(DateTimeOffset At, string Kind, string What, string? Who, string? Detail, string? Name);

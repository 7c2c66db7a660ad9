using CinWorkflows.Domain.Cases;

namespace CinWorkflows.Web.Cases;

/// <summary>Something was done about a case.</summary>
/// <param name="Actor">Who did it.</param>
/// <param name="Act">What was done.</param>
/// <param name="Id">The command's own id: sent twice with the same id, a command is recorded once.</param>
/// <param name="At">When it was done; now where there is none.</param>
public sealed record CommandRequest(Actor Actor, Act Act, Guid? Id = null, DateTimeOffset? At = null);

using CinWorkflows.Domain.Cases;

namespace CinWorkflows.Workflows.Register;

/// <summary>A command on a case.</summary>
/// <param name="Id">The command's own id, by which it is recorded once however often it comes; null has one made.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Act">What was done.</param>
/// <param name="At">When it was done; null means now.</param>
public sealed record ActCommand(Guid? Id, Actor Actor, Act Act, DateTimeOffset? At = null);

using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Messages;

/// <summary>Who reads a message.</summary>
/// <param name="Id">The staff member's or participant's id.</param>
/// <param name="To">Their name and address.</param>
/// <param name="Audience">For whom it is written.</param>
/// <param name="Staff">The staff member; null for a participant.</param>
internal sealed record Reader(string Id, MailAddressee To, Audience Audience, StaffMember? Staff)
{
    public string Name { get; } = Wording.OneLine(To.Name);

    public string Greeting => Audience is Audience.Child ? $"Hello {Name}," : $"Dear {Name},";
}
